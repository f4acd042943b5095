// The team's CSV: its example, and its bytes on the way.
import { describe, expect, it } from "vitest";
import { toBase64 } from "../../model/base64";
import { COLUMNS, EXAMPLE } from "./team-file";

describe("the team's CSV", () => {
  it("keeps every byte in base64, also in a large file", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    expect(Uint8Array.from(atob(toBase64(bytes)), (c) => c.charCodeAt(0))).toEqual(bytes);
    expect(toBase64(new Uint8Array())).toBe("");
  });

  it("shows the columns in its example", () => {
    expect(EXAMPLE.split("\r\n")[0]).toBe("login,name,alias,group,supervisor,sessions");
    expect(COLUMNS).toHaveLength(6);
  });
});
