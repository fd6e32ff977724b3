-- Records of what happened before the register was begun (补录).
CREATE VIEW backfilled(type, record) AS
SELECT type, record
  FROM key_date
 WHERE day < (SELECT register_from FROM unit);
