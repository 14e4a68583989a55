import type { ReactNode } from "react";
import styles from "./tag.module.css";

export type Tone = "neutral" | "green" | "amber" | "red" | "blue" | "teal" | "violet";

/** A state as a word with a dot; the colour only repeats what the word says. */
export function Tag({ tone = "neutral", dot = false, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {dot ? <span className={styles.dot} aria-hidden="true" /> : null}
      {children}
    </span>
  );
}

export function TagRow({ children }: { children: ReactNode }) {
  return <span className={styles.row}>{children}</span>;
}
