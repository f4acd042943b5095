SELECT type, name, tbl_name, coalesce(sql, '') AS sql
FROM sqlite_schema
LIMIT 10000
