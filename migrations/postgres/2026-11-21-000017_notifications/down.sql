DROP TABLE notification_preferences;
DROP TABLE notification_deliveries;
DROP TABLE notifications;
