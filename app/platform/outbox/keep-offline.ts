/**
 * Keeps the page that is open, with its scripts and styles, so that it can be opened again without network: a phone
 * throws pages out of memory when another app needs room. public/offline-pages.js does the keeping.
 */
export async function keepOffline(scope: string, onReady: () => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/offline-pages.js", { scope });
    const { active } = await navigator.serviceWorker.ready;
    const parts = [
      ...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
        "script[src], link[rel=stylesheet], link[rel=icon]",
      ),
    ];
    const addresses = parts.map((part) => ("src" in part ? part.src : part.href)).filter(Boolean);
    const scripts = performance.getEntriesByType("resource").map(({ name }) => name);
    const assets = [...new Set([...addresses, ...scripts])].filter((address) =>
      /^\/(islands|assets|icon)/.test(new URL(address, location.href).pathname),
    );
    const channel = new MessageChannel();
    channel.port1.onmessage = onReady;
    active?.postMessage({ page: location.pathname, assets }, [channel.port2]);
  } catch {
    // A browser that forbids it still works for as long as the page stays open.
  }
}
