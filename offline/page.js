// The page's side of what the system does for an installed app: files opened and shared with it, and versions.
// The app says when it listens, and hears of each as an event on the window.

addEventListener("zhupi-ready", begin, { once: true });

function begin() {
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    hand(await Promise.all(files.map((file) => file.getFile())));
  });
  // There is none where the page does not come from a host that can be trusted to be itself.
  if (navigator.serviceWorker) {
    follow(navigator.serviceWorker).catch(() => {});
  }
}

/** Gives files to the app. */
function hand(files) {
  if (files.length > 0) {
    dispatchEvent(new CustomEvent("zhupi-files", { detail: files }));
  }
}

async function follow(workers) {
  workers.addEventListener("message", ({ data }) => {
    if (data === "agreed") {
      location.reload();
    } else {
      dispatchEvent(new CustomEvent("zhupi-version", { detail: data }));
    }
  });
  workers.startMessages();
  await workers.register("service-worker.js");
  const { active } = await workers.ready;
  addEventListener("zhupi-agree", async () => (await workers.ready).active.postMessage("agree"));
  active.postMessage("which");
  if (new URLSearchParams(location.search).has("shared")) {
    history.replaceState(null, "", location.pathname);
    hand(await shared());
  }
}

/** What another app has shared with this one: files, or a text as if it were one. */
async function shared() {
  const response = await fetch("shared");
  if (response.status !== 200) {
    return [];
  }
  const form = await response.formData();
  const files = form.getAll("files").filter((file) => file.size > 0);
  const [title, text, url] = ["title", "text", "url"].map((name) => form.get(name) ?? "");
  const words = (text.startsWith(title) ? [text] : [title, text]).filter(Boolean).join("\n") || url;
  return words ? [...files, new File([words], "share.txt", { type: "text/plain" })] : files;
}
