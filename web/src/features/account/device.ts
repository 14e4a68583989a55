const systems: [RegExp, string][] = [
  [/HarmonyOS/i, "HarmonyOS"],
  [/Android/i, "Android"],
  [/iPhone|iPad/i, "iOS"],
  [/Windows/i, "Windows"],
  [/Mac OS X/i, "macOS"],
  [/Linux/i, "Linux"],
];
// The order matters: nearly all of them call themselves Chrome and Safari as well.
const browsers: [RegExp, string][] = [
  [/MicroMessenger/i, "微信"],
  [/DingTalk/i, "钉钉"],
  [/Edg\//i, "Edge"],
  [/QQBrowser/i, "QQ 浏览器"],
  [/Firefox\//i, "Firefox"],
  [/Chrome\//i, "Chrome"],
  [/Safari\//i, "Safari"],
];

/** "Chrome · Windows": enough to recognise one's own machine. */
export function deviceOf(agent: string | null | undefined): string | undefined {
  if (!agent) return undefined;
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const parts = [find(browsers), find(systems)].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : agent.slice(0, 60);
}
