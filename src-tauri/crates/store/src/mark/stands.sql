SELECT epoch, (SELECT coalesce(max(seq), 0) FROM change) AS seq FROM workspace WHERE id = 1 AND kind = 'team'
