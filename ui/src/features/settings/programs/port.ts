// A port as people type it. Pure.

const least = 1024;
const most = 65535;

/** 0 for any free one, which may be written in words or left out; null when it is no port. */
export function portOf(typed: string, any: string): number | null {
  const text = typed.trim();
  if (text === "" || text === any || text === "0") return 0;
  const port = /^\d{4,5}$/.test(text) ? Number(text) : 0;
  return port >= least && port <= most ? port : null;
}
