// The name that a new workspace's file gets unless the person picks another. Pure.

/** The team's name without what a file's name may not hold on any system. */
export function suggestFileName(team: string): string {
  const name = team
    .normalize("NFC")
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 60)
    .trimEnd();
  return `${name === "" ? "team" : name}.rollcall`;
}
