// Loads the app's program and nothing else. A file of its own, because the content security policy forbids
// inline scripts; the names of the program's files carry a hash and stand in an element that the build writes.

// Where browsers know Trusted Types, no script starts but from the app's own host or from what the app has made.
const base = new URL(".", document.baseURI).href;
const isOwn = (address) => address.startsWith("blob:") || new URL(address, base).href.startsWith(base);
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (address) => (isOwn(address) ? address : null) });

const { js, wasm } = document.getElementById("program").dataset;
const at = (name) => new URL(name, document.baseURI);
const program = await import(at(js));
await program.default({ module_or_path: at(wasm) });
