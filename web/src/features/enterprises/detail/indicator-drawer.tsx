import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/form/date-field";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { usePutIndicator } from "@/features/enterprises/mutations";
import { digitsOf, fromShown, isPeriod, shownUnit } from "@/features/enterprises/units";
import { today } from "@/lib/dates";

type Values = { indicator_code: string; period: string; value: number; source: string; reported_on?: string };

export function IndicatorDrawer({ id, open, onClose }: { id: number; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { entries } = useDictionary("indicators");
  const put = usePutIndicator(id);
  return (
    <FormDrawer<Values>
      open={open}
      onClose={onClose}
      title={t("enterprise.action.add_indicator")}
      intro={t("enterprise.indicator.intro")}
      submitLabel={t("common.save")}
      initial={{ reported_on: today() }}
      onSubmit={(values) => {
        const unit = entries.find((entry) => entry.code === values.indicator_code)?.unit;
        return put.mutateAsync({ ...values, value: fromShown(values.value, unit) });
      }}
    >
      <IndicatorFields />
    </FormDrawer>
  );
}

function IndicatorFields() {
  const { t } = useTranslation();
  const { entries, options } = useDictionary("indicators");
  const code = Form.useWatch<string | undefined>("indicator_code");
  const definition = entries.find((entry) => entry.code === code);
  const unit = definition?.unit;
  const frequency = definition?.frequency;
  return (
    <>
      <Form.Item name="indicator_code" label={t("enterprise.indicator.name")} rules={[{ required: true }]}>
        <Select options={options} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.Item
        name="period"
        label={t("enterprise.indicator.period")}
        extra={frequency ? t(`enterprise.indicator.period_hint.${frequency}`) : undefined}
        dependencies={["indicator_code"]}
        rules={[
          { required: true },
          {
            validator: async (_, value?: string) => {
              if (value && !isPeriod(value, frequency)) throw new Error(t("enterprise.indicator.period_wrong"));
            },
          },
        ]}
      >
        <Input maxLength={10} />
      </Form.Item>
      <Form.Item name="value" label={t("enterprise.indicator.value")} rules={[{ required: true }]}>
        <InputNumber
          style={{ width: "100%" }}
          precision={digitsOf(unit)}
          suffix={unit ? t(`enterprise.unit.${shownUnit(unit)}`) : undefined}
          controls={false}
        />
      </Form.Item>
      <Form.Item name="source" label={t("enterprise.indicator.source")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} placeholder={t("enterprise.indicator.source_example")} />
      </Form.Item>
      <Form.Item name="reported_on" label={t("enterprise.indicator.reported_on")}>
        <DateField max={today()} />
      </Form.Item>
    </>
  );
}
