// Part of the preview alone: takes a page's new text into its place, and shows what is wrong.
(() => {
  const own = document.currentScript;
  let version = own.dataset.version;
  own.remove(); // what is left is the page as it is published
  const id = Math.random().toString(36).slice(2); // so that this page is one listener
  const alone = document.body.classList.contains("weeknotes-alone");
  let body = document.body.outerHTML;
  let shown = "";
  let host, stream;

  function listen() {
    if (document.hidden) return; // a browser keeps six connections: each is for a page in sight
    stream?.close();
    stream = new EventSource(`/.weeknotes/events?page=${id}&version=${version}`);
    stream.onmessage = (message) => follow(JSON.parse(message.data));
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    };
  }

  async function follow(scene) {
    if (scene.version !== version) {
      const next = scene.previous === version;
      if (alone || !next || scene.how === "reload") return location.reload();
      version = scene.version;
      if (scene.how === "swap") await swap();
    }
    if (scene.version === version && !alone) show(scene.box);
  }

  async function swap() {
    const wanted = version;
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (wanted !== version) return; // a newer one is on its way
      page.querySelector("script[data-version]")?.remove();
      if (answer.redirected || runs(document) || runs(page) || !head(page)) location.reload();
      else text(page);
    } catch {
      location.reload();
    }
  }

  const runs = (page) => [...page.scripts].some((script) => !script.type.endsWith("json"));

  function head(page) {
    const old = [...document.head.children];
    const fresh = [...page.head.children];
    const alike = (element, index) => element.tagName === fresh[index].tagName;
    if (old.length !== fresh.length || !old.every(alike)) return false;
    old.forEach((element, index) => {
      const other = fresh[index];
      if (element.outerHTML === other.outerHTML) return;
      if (other.rel !== "stylesheet") return element.replaceWith(other);
      other.onload = other.onerror = () => element.remove(); // the old look stays until then
      element.after(other);
    });
    return true;
  }

  function text(page) {
    const fresh = page.body.outerHTML;
    if (fresh === body) return;
    body = fresh;
    const at = { left: scrollX, top: scrollY, behavior: "instant" };
    const order = () => [...document.body.querySelectorAll("a, button, input, summary, [tabindex]")];
    const focus = order().indexOf(document.activeElement);
    document.documentElement.lang = page.documentElement.lang;
    document.body.replaceWith(document.adoptNode(page.body));
    order()[focus]?.focus({ preventScroll: true });
    scrollTo(at);
  }

  function show(box) {
    if (box === shown) return;
    shown = box;
    if (!host) {
      host = document.createElement("weeknotes-preview");
      host.attachShadow({ mode: "open" }).addEventListener("keydown", (event) => {
        const details = host.shadowRoot.querySelector("details");
        if (event.key !== "Escape" || !details) return;
        details.open = false;
        details.firstElementChild.focus();
      });
      document.documentElement.append(host);
    }
    host.shadowRoot.innerHTML = box;
  }

  addEventListener("visibilitychange", () => (document.hidden ? stream?.close() : listen()));
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
