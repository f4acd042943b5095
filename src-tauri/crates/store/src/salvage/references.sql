SELECT
    child.name AS child,
    reference."from" AS "column",
    reference."table" AS parent,
    coalesce(reference."to", 'id') AS key,
    NOT held."notnull" AND held.pk = 0 AS optional
FROM sqlite_schema AS child
JOIN pragma_foreign_key_list(child.name) AS reference
JOIN pragma_table_info(child.name) AS held ON held.name = reference."from"
WHERE child.type = 'table' AND child.name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY child.rowid, reference.id
