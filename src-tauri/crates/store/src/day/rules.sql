SELECT rules FROM day_rules
