// Staying at this window when passwords are switched on: from then on it keeps only who took the seat.
import { CommandError, platform } from "../../platform";

/** Sits down as whoever the window is taken for. Where the seat is fixed, there is nothing to keep. */
export async function keepSeat(login: string): Promise<void> {
  try {
    await platform.call("take_seat", { login });
  } catch (error) {
    if (!(error instanceof CommandError) || error.body.code !== "seat_fixed") throw error;
  }
}
