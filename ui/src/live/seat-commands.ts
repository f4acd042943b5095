// Taking and leaving the seat of this window.
import { call } from "./call";
import { isRefusal } from "./line";

/**
 * Stays at this window when passwords are switched on, which from then on keeps only who took the seat:
 * sits down as whoever the window is taken for. Where the seat is fixed, there is nothing to keep.
 */
export async function keepSeat(login: string): Promise<void> {
  try {
    await call("take_seat", { login });
  } catch (error) {
    if (!isRefusal(error, "seat_fixed")) throw error;
  }
}

/** Gets up from this window. Afterwards it is nobody's, or the administrator's again where no password is asked. */
export async function leaveSeat(): Promise<void> {
  await call("leave_seat", {});
}
