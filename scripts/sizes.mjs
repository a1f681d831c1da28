// Sizes of the files in a folder: raw, and as Brotli at its best, which is what static hosts send.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile())
  .sort();
const row = (name, raw, brotli) => console.log(name.padEnd(44), String(raw).padStart(10), String(brotli).padStart(10));

row("file", "bytes", "brotli");
let total = [0, 0];
for (const path of files) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = brotliCompressSync(bytes, { params }).length;
  row(relative(folder, path), bytes.length, small);
  total = [total[0] + bytes.length, total[1] + small];
}
row("all", ...total);
