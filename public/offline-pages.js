/**
 * Opens a few pages of officers and helpers again where there is no network: those that asked for it
 * (app/platform/outbox/keep-offline.ts). They are asked of the network first and kept three days at most, because they
 * hold names; a page that the server no longer gives is forgotten at once.
 */
const CACHE = "trang-ngoai-tuyen-1";
const KEPT_MS = 3 * 24 * 3600 * 1000;
const KEPT_AT = "X-Kept-At";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), forgetOld()])),
);

self.addEventListener("message", (event) => {
  const { page, assets } = event.data;
  event.waitUntil(
    keepAll(page, assets).then((kept) => {
      if (kept) event.ports[0]?.postMessage("ready");
    }),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(openPage(request, url.pathname));
  else if (/^\/(islands|assets|icon)/.test(url.pathname)) event.respondWith(openAsset(request));
});

async function openPage(request, pathname) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    // Only pages that asked for it are kept anew.
    if (await cache.match(pathname)) {
      if (response.ok && !response.redirected) await keep(cache, pathname, response.clone());
      else if (response.status === 403 || response.status === 404) await cache.delete(pathname);
    }
    return response;
  } catch (error) {
    await forgetOld();
    const kept = await cache.match(pathname);
    if (kept) return kept;
    throw error;
  }
}

/** Names of assets change with what is in them. */
async function openAsset(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}

async function keepAll(page, assets) {
  const cache = await caches.open(CACHE);
  await forgetOld();
  const response = await fetch(page, { credentials: "same-origin" });
  if (!response.ok || response.redirected) return false;
  await keep(cache, page, response);
  for (const asset of assets) if (!(await cache.match(asset))) await cache.add(asset);
  return true;
}

async function keep(cache, pathname, response) {
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, String(Date.now()));
  await cache.put(pathname, new Response(await response.blob(), { status: 200, headers }));
}

async function forgetOld() {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const keptAt = Number((await cache.match(request))?.headers.get(KEPT_AT));
    if (keptAt && Date.now() - keptAt > KEPT_MS) await cache.delete(request);
  }
}
