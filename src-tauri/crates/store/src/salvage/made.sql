SELECT name, rootpage, sql FROM sqlite_schema WHERE sql IS NOT NULL
