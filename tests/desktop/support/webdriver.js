// The few words of the WebDriver protocol that these tests speak. It knows nothing of Rollcall.
const patienceMs = 60_000;
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** One window of a session with the driver. */
export class Session {
  #driver;
  #handle;

  /** Starts a session: the driver opens the window. */
  static async open(server, capabilities) {
    const { sessionId } = await ask("POST", `${server}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    const driver = new Driver(`${server}/session/${sessionId}`);
    return new Session(driver, await driver.firstWindow());
  }

  constructor(driver, handle) {
    this.#driver = driver;
    this.#handle = handle;
  }

  /** Every window that the program has open now. */
  async windows() {
    return (await this.#driver.handles()).map((handle) => new Session(this.#driver, handle));
  }

  /** True for the same window. */
  is(other) {
    return other.#handle === this.#handle;
  }

  /** Runs a function in the page; what it returns comes back. Elements may go in and come out. */
  run(script, ...args) {
    return this.#ask("POST", "/execute/sync", { script: `return (${script})(...arguments)`, args });
  }

  /** The same for a function that returns a promise. */
  runAsync(script, ...args) {
    const call = `const done = arguments[arguments.length - 1];
      (${script})(...[...arguments].slice(0, -1)).then((value) => done({ value }), (error) => done({ error }));`;
    return this.#ask("POST", "/execute/async", { script: call, args }).then(({ value, error }) => {
      if (error) throw new Error(JSON.stringify(error));
      return value;
    });
  }

  /** Clicks as a person does, in the middle of what is there. */
  click(element) {
    return this.#ask("POST", `/element/${element[elementKey]}/click`, {});
  }

  /** Types into an element. */
  type(element, text) {
    return this.#ask("POST", `/element/${element[elementKey]}/value`, { text });
  }

  /** Presses a key, wherever the focus is. */
  async press(key) {
    const actions = [{ type: "key", id: "keys", actions: [{ type: "keyDown", value: key }, { type: "keyUp", value: key }] }];
    await this.#ask("POST", "/actions", { actions });
  }

  /** Loads the page again. */
  reload() {
    return this.#ask("POST", "/refresh", {});
  }

  /** A picture of the window's content. */
  async picture() {
    return Buffer.from(await this.#ask("GET", "/screenshot"), "base64");
  }

  /** Ends the session: the driver ends the program. */
  close() {
    return this.#driver.end();
  }

  #ask(method, path, body) {
    return this.#driver.askIn(this.#handle, method, path, body);
  }
}

/** The driver looks at one window at a time: it turns to a window and asks there, one question after the other. */
class Driver {
  #address;
  #facing;
  #last = Promise.resolve();

  constructor(address) {
    this.#address = address;
  }

  async firstWindow() {
    this.#facing = await ask("GET", `${this.#address}/window`);
    return this.#facing;
  }

  handles() {
    return ask("GET", `${this.#address}/window/handles`);
  }

  askIn(handle, method, path, body) {
    const asked = this.#last.then(async () => {
      if (this.#facing !== handle) await ask("POST", `${this.#address}/window`, { handle });
      this.#facing = handle;
      return ask(method, this.#address + path, body);
    });
    this.#last = asked.catch(() => {});
    return asked;
  }

  end() {
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
