import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BlockOutlined,
  BookOutlined,
  DownloadOutlined,
  EnvironmentOutlined,
  FileExcelOutlined,
  FileProtectOutlined,
  HomeOutlined,
  IdcardOutlined,
  ScheduleOutlined,
  SearchOutlined,
  ShopOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { ComponentType } from "react";
import type { Place } from "@/lib/access";

export const navIcons: Record<Place["id"], ComponentType<{ "aria-hidden"?: "true" }>> = {
  my: HomeOutlined,
  enterprises: ShopOutlined,
  lookup: SearchOutlined,
  imports: FileExcelOutlined,
  duplicates: BlockOutlined,
  registrations: AuditOutlined,
  exports: DownloadOutlined,
  officers: IdcardOutlined,
  organizations: ApartmentOutlined,
  users: TeamOutlined,
  api_clients: ApiOutlined,
  audit: FileProtectOutlined,
  territories: EnvironmentOutlined,
  dictionaries: BookOutlined,
  jobs: ScheduleOutlined,
};
