// When an agent's shift begins by itself as their window opens. Pure.
import type { AgentCard } from "../../../gen/wire";

/**
 * Sitting down begins the shift, and a shift that a lost connection broke goes on. Who signed out stays signed out
 * until they say otherwise, however often the window is loaded.
 */
export function signsInByItself(
  { agent, cause }: Pick<AgentCard, "agent" | "cause">,
  satDown: boolean,
): boolean {
  return agent.status === "offline" && (satDown || cause !== "logout");
}
