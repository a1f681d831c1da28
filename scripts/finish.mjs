// Finishes a built folder; Trunk runs it before the folder becomes dist/.
//
// - The worker's files and the dictionary are named by their content, as Trunk names the others, and index.html says
//   where they are: so no cache, however stale, gives a page the parts of another version.
// - The service worker gets the list of all files with their hashes.
// - Hosts that read a file `_headers` (Netlify, Cloudflare Pages) are told the policy that stands in the page.
// - A release gets a .br and a .gz beside each file, for hosts that send those.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { policyOf } from "./policy.mjs";

const FOLDER = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const IS_RELEASE = process.env.TRUNK_PROFILE === "release";
/** Files that the app looks up by these names. */
const LOOKED_UP = ["worker.js", "worker_bg.wasm", "dictionary.txt"];
/** Files that a page never asks for, or may not keep: a service worker that holds itself is never renewed. */
const NOT_HELD = /^(service-worker\.js|_headers|\.nojekyll|zhupi\.html|.*\.(br|gz))$/;

const path = (name) => join(FOLDER, name);
const read = (name) => readFileSync(path(name));
const write = (name, content) => writeFileSync(path(name), content);
const hash = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

function nameByContent(name) {
  const [, stem, ending] = /^(.*)(\.\w+)$/.exec(name);
  const named = `${stem}-${hash(read(name), "hex").slice(0, 16)}${ending}`;
  renameSync(path(name), path(named));
  return `<template data-file="${name}" data-address="./${named}"></template>`;
}

function finishPage() {
  for (const name of LOOKED_UP.filter((name) => existsSync(path(name)))) {
    write("index.html", read("index.html").toString().replace("</head>", `  ${nameByContent(name)}\n  </head>`));
  }
}

function makeServiceWorker() {
  const names = readdirSync(FOLDER).filter((name) => !NOT_HELD.test(name)).sort();
  // Hosts answer for the folder, and some send index.html elsewhere.
  const files = Object.fromEntries(names.map((name) => [name === "index.html" ? "./" : name, hash(read(name), "base64")]));
  const version = hash(JSON.stringify(files), "hex").slice(0, 16);
  const list = `const VERSION = "${version}";\nconst FILES = ${JSON.stringify(files, null, 2)};\n`;
  write("service-worker.js", list + readFileSync("offline/service-worker.js"));
}

function makeHeaders() {
  const policy = policyOf(read("index.html").toString());
  const everywhere = [
    `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Cross-Origin-Opener-Policy: same-origin",
    "Cache-Control: no-cache",
  ];
  write("_headers", `/*\n${everywhere.map((field) => `  ${field}\n`).join("")}`);
  // GitHub Pages would leave out files whose names begin with an underline.
  write(".nojekyll", "");
}

function compress(name) {
  const bytes = read(name);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  write(`${name}.br`, brotliCompressSync(bytes, { params }));
  write(`${name}.gz`, gzipSync(bytes, { level: 9 }));
}

finishPage();
makeServiceWorker();
makeHeaders();
if (IS_RELEASE) {
  readdirSync(FOLDER).filter((name) => /\.(html|js|css|wasm|svg|txt|webmanifest)$/.test(name)).forEach(compress);
}
