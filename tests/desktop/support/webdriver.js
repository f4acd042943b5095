// The few words of the WebDriver protocol that these tests speak. It knows nothing of Rollcall.
const patienceMs = 60_000;
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

export class Session {
  #address;

  /** Starts a session: the driver opens the window. */
  static async open(server, capabilities) {
    const { sessionId } = await ask("POST", `${server}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new Session(`${server}/session/${sessionId}`);
  }

  constructor(address) {
    this.#address = address;
  }

  /** Runs a function in the page; what it returns comes back. Elements may go in and come out. */
  run(script, ...args) {
    return ask("POST", `${this.#address}/execute/sync`, { script: `return (${script})(...arguments)`, args });
  }

  /** The same for a function that returns a promise. */
  runAsync(script, ...args) {
    const call = `const done = arguments[arguments.length - 1];
      (${script})(...[...arguments].slice(0, -1)).then((value) => done({ value }), (error) => done({ error }));`;
    return ask("POST", `${this.#address}/execute/async`, { script: call, args }).then(({ value, error }) => {
      if (error) throw new Error(JSON.stringify(error));
      return value;
    });
  }

  /** Clicks as a person does, in the middle of what is there. */
  click(element) {
    return ask("POST", `${this.#address}/element/${element[elementKey]}/click`, {});
  }

  /** Types into an element. */
  type(element, text) {
    return ask("POST", `${this.#address}/element/${element[elementKey]}/value`, { text });
  }

  /** Presses a key, wherever the focus is. */
  async press(key) {
    const actions = [{ type: "key", id: "keys", actions: [{ type: "keyDown", value: key }, { type: "keyUp", value: key }] }];
    await ask("POST", `${this.#address}/actions`, { actions });
  }

  /** Loads the page anew. */
  reload() {
    return ask("POST", `${this.#address}/refresh`, {});
  }

  /** A picture of the window's content. */
  async picture() {
    return Buffer.from(await ask("GET", `${this.#address}/screenshot`), "base64");
  }

  /** Closes the window. */
  close() {
    return ask("DELETE", this.#address);
  }
}

async function ask(method, address, body) {
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(address, { method, body: body && JSON.stringify(body), signal });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${address}: ${value.error}: ${value.message}`);
  return value;
}
