// The display, asked in its own words (X11), for the one thing that WebDriver doesn't do as a person does: closing a window.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";

const opcode = { queryTree: 15, internAtom: 16, getProperty: 20, sendEvent: 25 };
const clientMessage = 33;

/** Asks the window with such a title to close, as a window manager does when somebody clicks its ×. */
export async function closeWindow(title) {
  const display = await Display.open(process.env.DISPLAY.match(/:(\d+)/)[1]);
  try {
    const [name, protocols, close] = [
      await display.atom("_NET_WM_NAME"),
      await display.atom("WM_PROTOCOLS"),
      await display.atom("WM_DELETE_WINDOW"),
    ];
    for (const window of await display.windows()) {
      if (title.test(await display.text(window, name))) return await display.tell(window, protocols, close);
    }
    throw new Error(`no window has a title like ${title}`);
  } finally {
    display.end();
  }
}

class Display {
  #socket;
  #root;

  static async open(number) {
    const display = new Display();
    display.#socket = connect(join("/tmp", ".X11-unix", `X${number}`));
    await once(display.#socket, "connect");
    const [name, data] = await cookie(number);
    const head = Buffer.alloc(12);
    head.write("l");
    head.writeUInt16LE(11, 2);
    head.writeUInt16LE(name.length, 6);
    head.writeUInt16LE(data.length, 8);
    display.#socket.write(Buffer.concat([head, padded(name), padded(data)]));
    const setup = await display.#read(8, (answer) => answer.readUInt16LE(6) * 4);
    if (setup[0] !== 1) throw new Error("the display lets nobody in");
    const [vendor, formats] = [setup.readUInt16LE(24), setup[29]];
    display.#root = setup.readUInt32LE(40 + roundedUp(vendor) + formats * 8);
    return display;
  }

  /** The number that stands for a name. */
  async atom(name) {
    const length = Buffer.alloc(4);
    length.writeUInt16LE(name.length);
    return (await this.#ask(opcode.internAtom, length, padded(Buffer.from(name)))).readUInt32LE(8);
  }

  /** Every window on the display. */
  async windows() {
    const tree = await this.#ask(opcode.queryTree, words(this.#root));
    return Array.from({ length: tree.readUInt16LE(16) }, (_, i) => tree.readUInt32LE(32 + 4 * i));
  }

  /** A window's property, as text. */
  async text(window, property) {
    const answer = await this.#ask(opcode.getProperty, words(window, property, 0, 0, 1024));
    return answer.subarray(32, 32 + answer.readUInt32LE(16)).toString();
  }

  /** Sends a window a message of a protocol between programs. */
  async tell(window, protocol, message) {
    const event = Buffer.from([clientMessage, 32, 0, 0]);
    this.#send(opcode.sendEvent, words(window, 0), event, words(window, protocol, message, 0, 0, 0, 0));
    // It has arrived when the display answers the next question.
    await this.windows();
  }

  end() {
    this.#socket.destroy();
  }

  #send(code, ...parts) {
    const body = Buffer.concat(parts);
    const head = Buffer.from([code, 0, 0, 0]);
    head.writeUInt16LE(1 + body.length / 4, 2);
    this.#socket.write(Buffer.concat([head, body]));
  }

  async #ask(code, ...parts) {
    this.#send(code, ...parts);
    const answer = await this.#read(32, (head) => (head[0] === 1 ? head.readUInt32LE(4) * 4 : 0));
    if (answer[0] !== 1) throw new Error(`the display refuses request ${code} with error ${answer[1]}`);
    return answer;
  }

  /** A head of this size and as much more as it tells of. */
  async #read(size, moreOf) {
    const head = await this.#take(size);
    return Buffer.concat([head, await this.#take(moreOf(head))]);
  }

  async #take(size) {
    if (size === 0) return Buffer.alloc(0);
    for (;;) {
      const taken = this.#socket.read(size);
      if (taken) return taken;
      await once(this.#socket, "readable");
    }
  }
}

/** The name and the bytes of the key to the display with this number. */
async function cookie(number) {
  const file = await readFile(process.env.XAUTHORITY);
  for (let at = 0; at < file.length; ) {
    at += 2;
    const [, display, name, data] = [0, 1, 2, 3].map(() => {
      const from = at + 2;
      at = from + file.readUInt16BE(at);
      return file.subarray(from, at);
    });
    if (display.toString() === number) return [name, data];
  }
  return [Buffer.alloc(0), Buffer.alloc(0)];
}

function words(...numbers) {
  const buffer = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => buffer.writeUInt32LE(number, 4 * i));
  return buffer;
}

const roundedUp = (size) => Math.ceil(size / 4) * 4;
const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc(roundedUp(bytes.length) - bytes.length)]);
