// What this tab has asked its server, and whether all of it is answered; see waiting.py.
(() => {
  const RERUN = 11; // of Streamlit's BackMsg
  const NEW_SESSION = 4, FINISHED = 6, EARLY_FOR_RERUN = 2; // of its ForwardMsg
  const IDLE = "[data-test-script-state=notRunning]";
  let open = false, running = false;

  const bytesOf = (data) =>
    ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

  // The numbers of a message's fields, each with its value, or with its length where it is long.
  function* fields(bytes) {
    let at = 0;
    const number = () => {
      let value = 0, scale = 1, byte;
      do {
        byte = bytes[at++];
        value += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      return value;
    };
    while (at < bytes.length) {
      const tag = number(), value = number();
      yield [Math.floor(tag / 8), value];
      if (tag % 8 === 2) at += value;
    }
  }

  function hear(event) {
    for (const [field, value] of fields(bytesOf(event.data))) {
      if (field === NEW_SESSION) [open, running] = [false, true];
      if (field === FINISHED && value !== EARLY_FOR_RERUN) running = false;
    }
  }

  const heard = new WeakSet();
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener("message", hear);
    }
    for (const [field] of fields(bytesOf(data))) if (field === RERUN) open = true;
    return send.call(this, data);
  };

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  // Nothing glides, pulses or turns: each such picture costs a busy machine as much as the page.
  addEventListener("DOMContentLoaded", () => {
    const still = document.createElement("style");
    still.textContent = `*, ::before, ::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
    }`;
    document.head.append(still);
  });

  // Resolves once nothing has been asked or drawn for `quiet` ms; fails after `patience` ms.
  window.samspilSettled = async (quiet, patience) => {
    const begun = performance.now();
    for (let calm = begun; performance.now() - calm < quiet; await pause(25)) {
      if (open || running || !document.querySelector(IDLE)) calm = performance.now();
      if (performance.now() - begun > patience) throw new Error("the page is still busy");
    }
  };
})();
