// Holds every file of a version, so that the app works without a network. The build writes two lines before this one:
// VERSION, and FILES with the SHA-256 of each address.
//
// The reader sees the version that was agreed to, however new the worker is: the page comes from that version's cache,
// and all that a page asks for has its content's hash in its name. So no version ever runs with parts of another.

const CACHES = `zhupi ${registration.scope} `;
const OWN = CACHES + VERSION;
/** What outlives versions: which one was agreed to, and what was shared with the app. */
const DESK = `${CACHES}desk`;
const at = (name) => new URL(name, registration.scope).href;
const PAGE = at("./");
const AGREED = at("agreed-version");
const SHARED = at("shared");

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(hear(event.data, event.source)));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method === "POST" && address === at("share")) {
    event.respondWith(keepShared(request));
  } else if (request.method === "GET" && address === SHARED) {
    event.respondWith(handOutShared());
  } else if (request.method === "GET" && address.startsWith(registration.scope)) {
    event.respondWith(answer(request, address));
  }
});

async function install() {
  const cache = await caches.open(OWN);
  try {
    await Promise.all(Object.entries(FILES).map(([name, hash]) => hold(cache, name, hash)));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
  if (!(await agreed())) {
    await agree(VERSION);
  }
  // This program only hands out what is held; which version that is, is the reader's to say.
  await skipWaiting();
}

/** Puts a file into the cache: from an earlier version where it is the same, else from the host, whole or not at all. */
async function hold(cache, name, hash) {
  const address = at(name);
  const held = await caches.match(address);
  const isSame = held && (await hashOf(held.clone())) === hash;
  const response = isSame ? held : await fetch(address, { cache: "no-cache", integrity: `sha256-${hash}` });
  if (!response.ok) {
    throw new Error(`${name}: ${response.status}`);
  }
  await cache.put(address, response);
}

async function hashOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

async function activate() {
  const needed = [OWN, CACHES + (await agreed()), DESK];
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(CACHES) && !needed.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
  for (const client of await clients.matchAll()) {
    await tell(client);
  }
}

async function hear(message, source) {
  if (message === "agree") {
    await agree(VERSION);
    source.postMessage("agreed");
  } else {
    await tell(source);
  }
}

/** Tells a page whether a newer version than the agreed one is held. */
async function tell(client) {
  client.postMessage((await agreed()) === VERSION ? "held" : "update");
}

async function agreed() {
  const desk = await caches.open(DESK);
  const version = await (await desk.match(AGREED))?.text();
  // A browser short of room may have dropped what was held.
  return version && (await caches.has(CACHES + version)) ? version : undefined;
}

async function agree(version) {
  const desk = await caches.open(DESK);
  await desk.put(AGREED, new Response(version));
}

async function answer(request, address) {
  const isPage = request.mode === "navigate" && [PAGE, at("index.html")].includes(address);
  const name = isPage ? PAGE : address;
  const version = await agreed();
  const own = version && (await (await caches.open(CACHES + version)).match(name));
  // A page that was opened before the last agreement still finds its own parts.
  return own || (await caches.match(name)) || fetch(request);
}

async function keepShared(request) {
  const desk = await caches.open(DESK);
  const headers = { "Content-Type": request.headers.get("Content-Type") };
  await desk.put(SHARED, new Response(await request.blob(), { headers }));
  return Response.redirect(at("./?shared"), 303);
}

/** What was shared, once. */
async function handOutShared() {
  const desk = await caches.open(DESK);
  const shared = await desk.match(SHARED);
  await desk.delete(SHARED);
  return shared ?? new Response(null, { status: 204 });
}
