// A socket that comes back by itself: sooner at first, then slower, never all at the same moment.

const LONGEST_WAIT = 15000;
const PING_EVERY = 20000;
const SILENT_FOR = 50000;

/**
 * Keeps a socket to {@code path} open. {@code hello} gives the first frame of each connection,
 * {@code heard} gets every frame, {@code state} is told 'open' or 'lost', and {@code closed} is asked
 * with the close code how long to wait at least, or Infinity to stop.
 */
export function connect(path, { hello, heard, state, closed }) {
  const address = new URL(path, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  let socket;
  let attempt = 0;
  let timer;
  let heardAt = 0;
  let answersPings = false;

  function open() {
    clearTimeout(timer);
    const mine = new WebSocket(address);
    socket = mine;
    heardAt = Date.now();
    mine.onopen = () => mine.send(JSON.stringify(hello()));
    mine.onmessage = (event) => {
      const frame = JSON.parse(event.data);
      heardAt = Date.now();
      attempt = 0;
      answersPings ||= frame.type === 'pong';
      state('open');
      heard(frame);
    };
    mine.onclose = (event) => {
      if (socket !== mine) return;
      socket = undefined;
      state('lost');
      const least = closed(event.code);
      if (least === Infinity) return;
      const wait = Math.min(LONGEST_WAIT, 500 * 2 ** attempt++);
      timer = setTimeout(open, least + wait / 2 + (Math.random() * wait) / 2);
    };
  }

  setInterval(() => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (answersPings && Date.now() - heardAt > SILENT_FOR) {
      socket.close();
    } else {
      socket.send('{"type":"ping"}');
    }
  }, PING_EVERY);
  addEventListener('online', () => {
    if (timer && !socket) open();
  });
  addEventListener('offline', () => state('lost'));
  open();

  return {
    /** Sends {@code frame} now; answers false when there is no connection to send it on. */
    send(frame) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
  };
}

/** Puts {@code text} into {@code element} as plain text, with the spans marked. */
export function showMarked(element, text, spans) {
  element.textContent = '';
  let at = 0;
  for (const span of spans ?? []) {
    const [start, end] = Array.isArray(span) ? span : [span.start, span.end];
    if (start < at || end > text.length) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    element.append(text.slice(at, start), mark);
    at = end;
  }
  element.append(text.slice(at));
}

/** A copy of the element a {@code <template>} holds, and a way to its named parts. */
export function copyOf(template) {
  const element = template.content.firstElementChild.cloneNode(true);
  return [element, (name) => element.querySelector(`[data-part="${name}"]`)];
}
