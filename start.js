// Loads the app's program and nothing else. A file of its own, because the content security policy forbids
// inline scripts; the names of the program's files carry a hash and stand in an element that the build writes.
const { js, wasm } = document.getElementById("program").dataset;
const at = (name) => new URL(name, document.baseURI);
const program = await import(at(js));
await program.default({ module_or_path: at(wasm) });
