// Puts the whole app into one file that runs from a disk by double click: zhupi.html, in the folder that was built.
//
// A page from a disk may load nothing from beside it. So the styles and the program's script stand in the page, and
// the rest as compressed data that start-single.js unpacks; the policy names each script and style by its hash.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { withPolicy } from "./policy.mjs";

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const source = readFileSync(join(folder, "index.html"), "utf8");
const all = (pattern) => [...source.matchAll(pattern)].map((found) => found.slice(1));

const styles = all(/<link rel="stylesheet" href="([^"]+)"/g).map(([name]) => read(name).toString());
const [[js, wasm]] = all(/id="program" data-js="([^"]+)" data-wasm="([^"]+)"/g);
const parts = [...all(/data-file="([^"]+)" data-address="([^"]+)"/g), ["app_bg.wasm", wasm]];
const script = `${read(js)}\n${readFileSync(new URL("start-single.js", import.meta.url))}`;
if (/<\/script/i.test(script) || /^import\b/m.test(script)) {
  throw new Error("the program's script cannot stand in a page");
}

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${styles.map(hash).join(" ")}`,
  "connect-src data:",
  "img-src data: blob:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "trusted-types default",
  "require-trusted-types-for 'script'",
].join("; ");

const data = ([name, at]) =>
  `<script type="text/plain" data-file="${name}">${gzipSync(read(at), { level: 9 }).toString("base64")}</script>`;
const inline = [
  ...styles.map((style) => `<style>${style}</style>`),
  ...parts.map(data),
  `<script type="module">${script}</script>`,
];
const icon = (name) => `data:image/svg+xml;base64,${read(name).toString("base64")}`;
const page = withPolicy(source, policy)
  .replace(/<link rel="icon" href="([^"]+)"[^>]*>/, (_, name) => `<link rel="icon-kept" href="${icon(name)}">`)
  .replace(/<link rel="(stylesheet|manifest|modulepreload|preload|apple-touch-icon)"[^>]*>/g, "")
  .replace(/<script [^>]*src=[^>]*><\/script>/g, "")
  .replace(/<template id="program"[^>]*><\/template>/, "")
  .replace(/<template data-file=[^>]*><\/template>/g, "")
  .replace("icon-kept", "icon")
  .replace(/\n\s*(?=\n)/g, "")
  .replace("</head>", () => `${inline.join("\n")}\n</head>`);
const file = join(folder, "zhupi.html");
writeFileSync(file, page);
console.log(`${file}: ${page.length.toLocaleString("en")} bytes`);
