import { CheckOutlined } from "@ant-design/icons";
import styles from "./stepper.module.css";

type Props = { label: string; steps: string[]; current: number; failed?: boolean };

/** Where one is in a sequence; a phone names only the present step. */
export function Stepper({ label, steps, current, failed = false }: Props) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => {
        const state = index < current ? "done" : index > current ? "ahead" : failed ? "failed" : "now";
        return (
          <li key={step} className={styles[state]} aria-current={index === current ? "step" : undefined}>
            <span className={styles.mark} aria-hidden="true">
              {state === "done" ? <CheckOutlined /> : index + 1}
            </span>
            <span className={styles.name}>{step}</span>
          </li>
        );
      })}
    </ol>
  );
}
