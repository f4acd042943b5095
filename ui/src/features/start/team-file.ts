// The CSV a team comes from: the bytes on their way to the engine, and the example.
// Pure; what a good line is, the engine decides.

export const COLUMNS = ["login", "name", "alias", "group", "supervisor", "sessions"] as const;

/** Two groups, three agents: enough to see how a line is written. */
export const EXAMPLE = [
  COLUMNS.join(","),
  "maya.kessler,Maya Kessler,Maya,Billing,nadia.stone,4",
  "tom.adeyemi,Tom Adeyemi,,Billing,nadia.stone,4",
  '"ines.duarte","Duarte, Ines",Ines,Cards,leo.hart,6',
  "",
].join("\r\n");

/** The file's bytes as the engine takes them. */
export function toBase64(bytes: Uint8Array): string {
  const CHUNK = 0x8000;
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}
