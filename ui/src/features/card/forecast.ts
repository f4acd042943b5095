// What a change of status will do, and what it did, as sentences of the catalogue. Pure: the rules are the engine's,
// the words are the catalogue's; nothing here decides anything.

import type { Names, Phrase } from "../../i18n/phrase";
import type { AgentRow, Forecast, StatusChanged } from "../../gen/wire";

/** The note before Change: what the chosen entry would do to this agent. */
export function forecastPhrases(agent: AgentRow, forecast: Forecast, names: Names): Phrase[] {
  const name = agent.name;
  if (forecast.unchanged) return [{ id: "card-forecast-unchanged", args: {} }];
  if (forecast.becomes === "finishing") return [finishingPhrase(agent, forecast, names)];

  const said: Phrase[] = [];
  switch (forecast.becomes) {
    case "active":
    case "active_free":
      said.push({ id: "card-forecast-active", args: { status: names.status(forecast.becomes) } });
      break;
    case "outgoing":
      said.push({ id: "card-forecast-outgoing", args: { status: names.status("outgoing") } });
      break;
    default:
      said.push({
        id: "card-forecast-inactive",
        args: { name, reason: names.reason(forecast.reason ?? forecast.becomes) },
      });
  }
  if (
    agent.status === "finishing" &&
    agent.next_reason !== null &&
    agent.next_reason !== forecast.reason
  ) {
    said.push({ id: "card-forecast-dropped", args: { reason: names.reason(agent.next_reason) } });
  }
  if (forecast.kept_threads > 0) {
    said.push({ id: "card-forecast-kept", args: { count: forecast.kept_threads } });
  }
  return said;
}

function finishingPhrase(agent: AgentRow, forecast: Forecast, names: Names): Phrase {
  const args = {
    name: agent.name,
    count: forecast.blocking_threads,
    status: names.status("finishing"),
    reason: names.reason(forecast.next_reason ?? ""),
  };
  const replaced = agent.status === "finishing" ? agent.next_reason : null;
  return replaced === null
    ? { id: "card-forecast-finishing", args }
    : { id: "card-forecast-replaced", args: { ...args, before: names.reason(replaced) } };
}

/** What is announced after Change. */
export function outcomePhrase(outcome: StatusChanged, names: Names): Phrase {
  const { agent } = outcome;
  const name = agent.name;
  if (!outcome.changed) return { id: "card-outcome-unchanged", args: { name } };
  if (agent.status === "finishing") {
    return { id: "card-outcome-finishing", args: { name, count: outcome.blocking_threads } };
  }
  const status = agent.reason === null ? names.status(agent.status) : names.reason(agent.reason);
  return outcome.returned_threads > 0
    ? { id: "card-outcome-returned", args: { name, status, count: outcome.returned_threads } }
    : { id: "card-outcome-changed", args: { name, status } };
}
