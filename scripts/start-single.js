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
function place(element, name, address) {
  element.dataset.file = name;
  element.dataset.address = address;
}

/** An address that a worker can fetch too: a page from a disk and its worker share no blobs. */
function dataAddress(bytes, type) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes], { type }));
  });
}

const [[scriptPart, script], [enginePart, engine], [wordsPart, words], [, program]] = await Promise.all(
  ["worker.js", "worker_bg.wasm", "dictionary.txt", "app_bg.wasm"].map(unpack),
);
place(wordsPart, "dictionary.txt", await dataAddress(words, "text/plain"));
const address = await dataAddress(engine, "application/wasm");
place(enginePart, "worker_bg.wasm", address);
const lines = [script, `\nwasm_bindgen({ module_or_path: ${JSON.stringify(address)} });`];
place(scriptPart, "worker", URL.createObjectURL(new Blob(lines, { type: "text/javascript" })));
await __wbg_init({ module_or_path: program });
