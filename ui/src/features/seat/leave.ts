// Getting up from this window.
import { platform } from "../../platform";

/** Afterwards the window is nobody's, or the administrator's again where no password is asked. */
export async function leaveSeat(): Promise<void> {
  await platform.call("leave_seat", {});
}
