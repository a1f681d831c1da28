// Starts the app that stands in one file: unpacks its parts and gives each an address of its own. It follows the
// program's script in one element, so no name here may be one of that.

globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (address) => (address.startsWith("blob:") ? address : null) });

async function unpack(name) {
  const element = document.querySelector(`[data-file="${name}"]`);
  const packed = Uint8Array.from(atob(element.textContent), (char) => char.charCodeAt(0));
  element.firstChild.remove();
  const bytes = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  return [element, await bytes];
}

/** Gives a part an address; the app looks it up by `name`. */
function place(element, name, parts, type) {
  element.dataset.file = name;
  element.dataset.address = URL.createObjectURL(new Blob(parts, { type }));
  return JSON.stringify(element.dataset.address);
}

const [[scriptPart, script], [enginePart, engine], [wordsPart, words], [, program]] = await Promise.all(
  ["worker.js", "worker_bg.wasm", "dictionary.txt", "app_bg.wasm"].map(unpack),
);
place(wordsPart, "dictionary.txt", [words], "text/plain");
const address = place(enginePart, "worker_bg.wasm", [engine], "application/wasm");
place(scriptPart, "worker", [script, `\nwasm_bindgen({ module_or_path: ${address} });`], "text/javascript");
await __wbg_init({ module_or_path: program });
