// What somebody has begun to do with the thread on show.
export type Deed = "none" | "transfer" | "close" | "block" | "write";
