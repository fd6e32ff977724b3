-- Records of this move about what happened before the register was begun (补录).
CREATE VIEW backfilled(type, record) AS
SELECT type, record
  FROM change
 WHERE key_date < (SELECT register_from FROM unit);
