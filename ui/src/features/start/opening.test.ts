import { beforeEach, describe, expect, it, vi } from "vitest";
import { usePlatform } from "../../platform";
import { memoryPlatform, refusal, type MemoryPlatform } from "../../platform/memory";
import { Opening } from "./opening.svelte";
import { problemOf, TeamForm } from "./team-form.svelte";

let door: MemoryPlatform;
beforeEach(() => {
  const opened = () => ({ path: "a.rollcall", name: "A" });
  door = memoryPlatform(
    { open_demo: opened, open_workspace: opened, create_workspace: opened },
    "desktop",
  );
  usePlatform(door);
});

describe("opening", () => {
  it("tells when the demo is open", async () => {
    const onopened = vi.fn();
    expect(await new Opening(onopened).demo()).toBe(true);
    expect(onopened).toHaveBeenCalledOnce();
  });

  it("asks nothing of the engine when no file was picked", async () => {
    const opening = new Opening(vi.fn());
    expect(await opening.file()).toBe(false);
    expect(door.calls).toEqual([]);
    expect(opening.failed).toBeNull();
  });

  it("keeps what went wrong until the next attempt", async () => {
    door.answer({
      open_demo: () => {
        throw refusal("disk_full", { path: "x" });
      },
    });
    const opening = new Opening(vi.fn());
    await opening.demo();
    expect(opening.failed?.way).toBe("demo");
    expect(opening.busy).toBeNull();
    await opening.file();
    expect(opening.failed).toBeNull();
  });

  it("does one thing at a time", async () => {
    const opening = new Opening(vi.fn());
    const first = opening.demo();
    expect(await opening.file()).toBe(false);
    expect(await first).toBe(true);
  });
});

describe("the form of a new workspace", () => {
  it("wants both names, and not too long", () => {
    expect(problemOf("team", "  ")).toBe("required");
    expect(problemOf("team", "я".repeat(61))).toBe("too-long");
    expect(problemOf("team", "😀".repeat(60))).toBeNull();
    expect(problemOf("administrator", "x".repeat(121))).toBe("too-long");
  });

  it("shows problems only after the first attempt, and asks for no file before they are mended", async () => {
    const form = new TeamForm();
    const opening = new Opening(vi.fn());
    expect(form.problem("team")).toBeNull();
    expect(await form.submit(opening)).toBe(false);
    expect(form.problem("team")).toBe("required");
    expect(door.calls).toEqual([]);
  });

  it("creates the workspace where the person wants it", async () => {
    const form = new TeamForm();
    form.team = " Support floor ";
    form.administrator = "Nadia";
    form.language = "ru";
    form.timeZone = "Europe/Riga";
    expect(await form.submit(new Opening(vi.fn()))).toBe(true);
    expect(door.calls).toEqual([
      {
        name: "create_workspace",
        request: {
          path: "Support floor.rollcall",
          name: "Support floor",
          administrator: "Nadia",
          language: "ru",
          time_zone: "Europe/Riga",
        },
      },
    ]);
  });
});
