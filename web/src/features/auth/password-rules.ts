/** The first rules of the server for a password, said while it is typed; the server has the last word. */
export const PASSWORD_MIN = 10;

export function passwordWeakness(password: string, username = ""): "short" | "plain" | "username" | undefined {
  if ([...password].length < PASSWORD_MIN) return "short";
  const kinds = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  if (kinds < 2) return "plain";
  if (username !== "" && password.toLowerCase().includes(username.toLowerCase())) return "username";
  return undefined;
}
