// Waits until the server answers /readyz, or fails when its process has gone or the time is over.
//   node wait-ready.mjs URL PID [SECONDS]
const [url, pid, seconds = '60'] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;

function alive() {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}

while (Date.now() < end) {
  if (!alive()) {
    console.error('error: the server has stopped');
    process.exit(1);
  }
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
    if (answer.ok) process.exit(0);
  } catch {
    // Not listening yet.
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
console.error(`error: ${url} was not ready within ${seconds} s`);
process.exit(1);
