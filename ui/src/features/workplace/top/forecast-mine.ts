// What choosing a status will do to the agent who chooses it, as one sentence of the catalogue. Pure.
import type { AgentRow, Forecast } from "../../../gen/wire";

export interface Phrase {
  id: string;
  args: Record<string, string | number>;
}

export function myForecast(forecast: Forecast): Phrase {
  if (forecast.unchanged) return { id: "workplace-forecast-unchanged", args: {} };
  switch (forecast.becomes) {
    case "active":
    case "active_free":
      return { id: "workplace-forecast-active", args: {} };
    case "outgoing":
      return { id: "workplace-forecast-outgoing", args: {} };
    case "finishing":
      return { id: "workplace-forecast-finishing", args: { count: forecast.blocking_threads } };
    default:
      return forecast.kept_threads > 0
        ? { id: "workplace-forecast-kept", args: { count: forecast.kept_threads } }
        : { id: "workplace-forecast-inactive", args: {} };
  }
}

/** True when going there first needs a word: threads block, and the agent isn't finishing already. */
export function asksFirst(agent: AgentRow, forecast: Forecast): boolean {
  return forecast.becomes === "finishing" && agent.status !== "finishing";
}
