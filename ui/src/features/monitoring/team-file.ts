// The CSV a team comes from: its columns and an example. What a good line is, the engine decides.

export const COLUMNS = ["login", "name", "alias", "group", "supervisor", "sessions"] as const;

/** Two groups, three agents: enough to see how a line is written. */
export const EXAMPLE = [
  COLUMNS.join(","),
  "maya.kessler,Maya Kessler,Maya,Billing,nadia.stone,4",
  "tom.adeyemi,Tom Adeyemi,,Billing,nadia.stone,4",
  '"ines.duarte","Duarte, Ines",Ines,Cards,leo.hart,6',
  "",
].join("\r\n");
