// Invented threads and conversations of one agent for the preview of the workplace. Never part of a build.
import type { Message, PinnedMessage, ThreadRow } from "../gen/wire";
import { minutesAgo } from "./people";

export const me = { id: 1, name: "Maya Kessler" };

export interface Talk {
  row: ThreadRow;
  messages: Message[];
}

let lastId = 900;

function talk(
  id: number,
  client: string,
  channel: string,
  waits: "agent" | "client",
  minutes: number,
  words: readonly [author: string, minutesAgo: number, text: string][],
): Talk {
  const messages = words.map(([author, ago, text]) => ({
    id: ++lastId,
    author,
    at: minutesAgo(ago),
    text,
  }));
  return {
    messages,
    row: {
      id,
      client,
      channel,
      waiting_for: waits,
      waiting_since: minutesAgo(minutes),
      open: false,
      last_text: messages.at(-1)?.text ?? "",
      agent: me,
      started_at: minutesAgo(words[0]?.[1] ?? minutes),
      closed_at: null,
      closed_cause: null,
    },
  };
}

export const makeTalks = (): Talk[] => [
  talk(11, "Rosa Almeida", "chat", "agent", 4.2, [
    ["client", 1460, "Good evening. My invoice names a plan that we cancelled in March."],
    ["agent", 1455, "Good evening! I’ll look into it.\nCould you send me the invoice’s number?"],
    ["client", 1450, "INV-2030-0117"],
    [
      "client",
      9,
      "Hello again. Has anybody had a look?\n\nIt is due tomorrow, and I’d rather not pay for what we don’t use.",
    ],
    [
      "agent",
      6,
      "I’m sorry for the wait. I see the old plan on it; a corrected invoice is on its way.",
    ],
    [
      "client",
      4.2,
      "Thank you. Could you check the second invoice, please? <b>It</b> looks the same: https://example.com/invoices/2030/0118?session=0123456789abcdef0123456789abcdef0123456789abcdef",
    ],
  ]),
  talk(12, "Зинаида Константиновна Крыжановская-Долгорукая", "messenger", "agent", 1.4, [
    ["client", 1.4, "Здравствуйте, подскажите, пожалуйста, когда придёт возврат?"],
  ]),
  talk(13, "Jonas Berg", "email", "client", 2.5, [
    ["client", 16, "The card was declined again."],
    ["agent", 2.5, "Thank you. I’ve lifted the limit; please try once more and tell me."],
  ]),
  talk(14, "عبد الكريم", "chat", "client", 11, [
    ["client", 14, "مرحبا، هل يمكنكم مساعدتي؟"],
    ["agent", 11, "Of course. What is it about?"],
  ]),
];

export const makeClosed = (): Talk[] =>
  ["agent", "silence", "supervisor", "client_block"].map((cause, at) => {
    const made = talk(
      31 + at,
      ["Mina Sato", "Ole Hansen", "Ana Lima", "Spam 4 You"][at] ?? "",
      "chat",
      "client",
      60,
      [
        ["client", 190 + at * 60, "Can I change my address here?"],
        ["agent", 185 + at * 60, "Yes, under Profile. Anything else?"],
      ],
    );
    return {
      ...made,
      row: { ...made.row, closed_at: minutesAgo(150 + at * 600), closed_cause: cause },
    };
  });

export const makePins = (): PinnedMessage[] => [
  {
    id: 1,
    client: "Mina Sato",
    text: "Call me back about the card limit, please.",
    remind_at: minutesAgo(42),
    thread_id: 31,
    message_id: 31,
    reminded: true,
  },
  {
    id: 2,
    client: "Rosa Almeida",
    text: "It is due tomorrow, and I’d rather not pay for what we don’t use.",
    remind_at: minutesAgo(1),
    thread_id: 11,
    message_id: 11,
    reminded: true,
  },
  {
    id: 3,
    client: "Jonas Berg",
    text: "The card was declined again.",
    remind_at: minutesAgo(-95),
    thread_id: 13,
    message_id: 13,
    reminded: false,
  },
];
