import type { ThemeConfig } from "antd";

/**
 * Ink and celadon: a deep teal for what acts, warm greys for everything else. The figures are chosen for
 * WCAG AA on white (antd's own red and placeholder grey are not).
 */
const ink = "#1c2421";
const teal = "#0f5560";

export const theme: ThemeConfig = {
  cssVar: { key: "zq" },
  hashed: false,
  token: {
    colorPrimary: teal,
    colorInfo: teal,
    colorLink: teal,
    colorLinkHover: "#0a3d45",
    colorError: "#b42318",
    colorWarning: "#8a5a00",
    colorSuccess: "#1d6b45",
    // Derived from such dark tones, antd's backgrounds would be mud.
    colorInfoBg: "#eaf2f0",
    colorInfoBorder: "#c3d8d4",
    colorWarningBg: "#fcf4e3",
    colorWarningBorder: "#ead4a4",
    colorErrorBg: "#fdf0ee",
    colorErrorBorder: "#f1c5be",
    colorSuccessBg: "#ebf5ef",
    colorSuccessBorder: "#bfdccb",
    colorText: ink,
    colorTextHeading: ink,
    colorTextSecondary: "#55605b",
    colorTextTertiary: "#5f6a65",
    colorTextDescription: "#55605b",
    colorTextPlaceholder: "#69746f",
    colorTextQuaternary: "#69746f",
    colorTextDisabled: "#7c8782",
    colorBorder: "#cfd5d1",
    colorBorderSecondary: "#e4e8e5",
    colorBgLayout: "#f5f6f4",
    colorFillAlter: "#f7f8f6",
    borderRadius: 6,
    borderRadiusLG: 8,
    fontFamily:
      '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    fontSize: 14,
    lineHeight: 1.6,
    controlHeight: 34,
    controlHeightLG: 44,
    boxShadow: "0 6px 24px rgba(28, 36, 33, 0.10)",
    boxShadowSecondary: "0 8px 28px rgba(28, 36, 33, 0.14)",
    controlItemBgActive: "#e2ecea",
    controlItemBgActiveHover: "#d6e4e1",
    controlItemBgHover: "#f0f3f1",
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 500 },
    Form: { itemMarginBottom: 18, verticalLabelPadding: "0 0 5px", labelColor: "#3a4540" },
    Drawer: { paddingLG: 24 },
    Menu: {
      itemBg: "transparent",
      itemHeight: 38,
      itemBorderRadius: 6,
      itemSelectedBg: "#e2ecea",
      itemSelectedColor: "#0b4650",
      activeBarBorderWidth: 0,
      itemColor: "#3a4540",
    },
    Select: { optionSelectedBg: "#e2ecea" },
  },
};

export const calmTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };
