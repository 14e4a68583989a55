import { DatePicker } from "antd";
import dayjs from "dayjs";

const DATE = "YYYY-MM-DD";
export type DateProps = {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  max?: string;
  "aria-label"?: string;
};

/** A calendar that speaks the API's `YYYY-MM-DD`; typing 20230506 or 2023/5/6 works too. */
export default function Calendar({ id, value, onChange, max, ...rest }: DateProps) {
  return (
    <DatePicker
      {...rest}
      id={id}
      style={{ width: "100%" }}
      value={value ? dayjs(value, DATE) : null}
      format={[DATE, "YYYYMMDD", "YYYY/M/D", "YYYY.M.D"]}
      // Choosing a day by Enter must not send the form as well.
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault();
      }}
      maxDate={max ? dayjs(max, DATE) : undefined}
      onChange={(day) => onChange?.(day ? day.format(DATE) : null)}
    />
  );
}
