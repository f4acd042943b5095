/** What a line that the system wrote into a thread tells. */
export type LineEvent =
  | "block_asked"
  | "client_blocked"
  | "block_cancelled"
  | "block_withdrawn"
  | "block_expired"
  | "client_unblocked";
