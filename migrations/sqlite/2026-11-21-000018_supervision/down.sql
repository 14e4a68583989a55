DROP TABLE supervision_reports;
DROP TABLE supervision_orders;
