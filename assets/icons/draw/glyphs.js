// All glyphs, folder by folder, as lines and shapes on the 48 x 48 grid. draw.js
// joins each list, in order, into one filled outline.
const { arrow, backCylinder, bold, box, cloud, cloudAt, cut, cutLine, cylinder, disc, fill, frontCylinder,
  hexagon, letterLambda, line, oval, person, ray, round, satellites, shield, smallCylinder } = require('./shapes');

module.exports = {
  containers: {
    'auto-scaling-group': [
      fill(box(17.4, 17.4, 13.2, 13.2, 2)), arrow(24, 3.2, 'u', 5.8), arrow(24, 44.8, 'd', 5.8),
      arrow(3.2, 24, 'l', 5.8), arrow(44.8, 24, 'r', 5.8), line('M24 9V14'), line('M24 34V39'), line('M9 24H14'),
      line('M34 24H39'),
    ],
    'aws-account': [line(cloud)],
    'az': [
      line('M24 43.5C17 34.6 9 27.6 9 19.5A15 15 0 0 1 39 19.5C39 27.6 31 34.6 24 43.5Z'),
      fill(disc(24, 19.5, 5.4)),
    ],
    'region': [line('M10.5 3V45'), fill('M9 6H40.5L34.5 15.75L40.5 25.5H9Z')],
    'security-group': [line(shield), line('M15.5 23.5L21.7 29.5L32.5 17.5', 3.3)],
    'subnet-isolated': [
      fill(box(9, 21, 30, 22.5, 3)), line('M15 22V14.5A9 9 0 0 1 33 14.5V22'), cut(box(12, 28.5, 24, 7.5, 1)),
    ],
    'subnet-private': [
      fill(box(9, 21, 30, 22.5, 3)), line('M15 22V14.5A9 9 0 0 1 33 14.5V22'), cut(disc(24, 30, 3)),
      cut(box(22.5, 31, 3, 6.5, 1)),
    ],
    'subnet-public': [
      line(box(10.5, 22.5, 27, 19.5, 3)), line('M15 22V14.5A9 9 0 0 1 32 10.8'), fill(disc(24, 32.4, 3.6)),
    ],
    'vpc': [
      line(cloud), cut(box(15, 22, 18, 24)), fill(box(16.5, 30, 15, 12.6, 2)),
      line('M19.6 31V27.6A4.4 4.4 0 0 1 28.4 27.6V31', 2.7),
    ],
    'ecs-cluster': [
      line('M4.5 15V4.5H15'), line('M33 4.5H43.5V15'), line('M43.5 33V43.5H33'), line('M15 43.5H4.5V33'),
      fill(box(12, 15, 24, 18, 2)), cutLine('M20 19V29', 3), cutLine('M28 19V29', 3),
    ],
    'eks-cluster': [line(hexagon(24, 24, 19.5)), fill(hexagon(24, 24, 9.6))],
    'on-premises': [
      line('M4.5 43.5V19.5L16.5 10.5V19.5L28.5 10.5V19.5L40.5 10.5H43.5V43.5Z'), fill(box(18, 28.5, 12, 15)),
    ],
    'outpost': [
      line(box(4.5, 4.5, 39, 39, 4)), fill(cloudAt(24, 22.2, .6)), line('M12 35.4H36'),
    ],
  },
  compute: {
    'ec2-instance': [
      line(box(4.5, 6, 39, 15, 3)), line(box(4.5, 27, 39, 15, 3)), fill(disc(12, 13.5, 2.6)),
      fill(disc(12, 34.5, 2.6)), line('M19.5 13.5H36'), line('M19.5 34.5H36'),
    ],
    'ecs-service': [
      line(box(15, 4.5, 18, 15, 2)), line(box(4.5, 28.5, 16.5, 15, 2)), fill(box(25.5, 27, 19.5, 18, 3)),
    ],
    'fargate': [
      line(box(4.5, 19.5, 39, 22.5, 2)), line('M14.2 25.5V36'), line('M24 25.5V36'), line('M33.8 25.5V36'),
      line('M9 18.5L24 6.5L39 18.5'), fill(disc(24, 6.4, 3.4)),
    ],
    'lambda': letterLambda(24.4, 24, 1, 4.8),
    'lambda-edge': [
      line(disc(24, 24, 19.5)), cut(disc(38, 10, 8.6)), fill(disc(38, 10, 5.6)),
      ...letterLambda(23.4, 24.4, .56, 3.6),
    ],
    'ami': [
      line(disc(24, 24, 19.5)), fill(disc(24, 24, 6)), line('M24 11.4A12.6 12.6 0 0 1 36.6 24'),
    ],
    'app-runner-service': [
      line(disc(28.5, 24, 15)), fill('M24 16.5L37.5 24L24 31.5Z'), line('M3 15H11'), line('M3 24H8.5'),
      line('M3 33H11'),
    ],
    'batch': [
      ...[[4.5, 33], [18.75, 33], [33, 33], [4.5, 18.75], [18.75, 18.75], [4.5, 4.5]].map(([x, y]) => fill(box(x, y, 10.5, 10.5, 1.5))),
    ],
    'beanstalk-environment': [
      line('M24 45V22', 3.6), fill('M24 23C24 12 16 6 4.5 6C4.5 17 12.5 23 24 23Z'),
      fill('M24 34C24 23 32 17 43.5 17C43.5 28 35.5 34 24 34Z'),
    ],
    'ecr-repository': [
      fill(box(4.5, 25.5, 39, 18, 2)), cutLine('M14.4 30V39', 3), cutLine('M24 30V39', 3), cutLine('M33.6 30V39', 3),
      line('M24 3V12', 4.2),
      arrow(24, 21, 'd', 8.4),
    ],
    'eks-workload': [line(hexagon(24, 13.8, 9.3)), line(hexagon(14.1, 33, 9)), fill(hexagon(34.5, 33, 10.5))],
    'lambda-alias': [line('M4.5 9H27L43.5 24L27 39H4.5Z'), ...letterLambda(18, 24, .5, 3.6)],
    'lambda-layer': [
      fill('M24 3.6L44.4 14.4L24 25.2L3.6 14.4Z'), line('M4.5 23.4L24 33.6L43.5 23.4'),
      line('M4.5 32.4L24 42.6L43.5 32.4'),
    ],
    'lambda-version': [
      line(box(4.5, 13.5, 30, 30, 3)), ...letterLambda(19.8, 28.5, .52, 3.6),
      line('M13.5 4.5H39A4.5 4.5 0 0 1 43.5 9V34.5'),
    ],
    'launch-template': [
      line(box(7.5, 4.5, 33, 39, 3)), line('M15 13.5H33'), fill('M18 20.4L34.5 29.4L18 38.4Z'),
    ],
    'lightsail-instance': [
      fill('M22.5 3V30H6Z'), line('M28.5 12L39.6 28.5H28.5Z'), fill('M3.6 34.5H44.4L37.5 45H10.5Z'),
    ],
  },
  network: {
    'alb': [
      line(disc(10.5, 24, 6)), line('M16 24H36'), line('M22.5 25.5V9H36'), line('M22.5 22.5V39H36'),
      fill(box(34.5, 3, 10.5, 10.5, 1.5)), fill(box(34.5, 18.75, 10.5, 10.5, 1.5)),
      fill(box(34.5, 34.5, 10.5, 10.5, 1.5)),
    ],
    'apigw-custom-domain': [
      line('M13.5 4.5H4.5V43.5H13.5'), line('M34.5 4.5H43.5V43.5H34.5'), line(disc(24, 24, 12)),
      line(oval(24, 24, 5.1, 12)), line('M12.5 24H35.5'),
    ],
    'apigw-http': [
      line('M16.5 6L5 24L16.5 42'), line('M31.5 6L43 24L31.5 42'), line('M13.5 24H27'), arrow(35, 24, 'r', 7.2),
    ],
    'apigw-rest': [line('M15 6H6V42H15'), line('M33 6H42V42H33'), line('M13 24H29'), arrow(36.5, 24, 'r', 7.2)],
    'cloudfront': [
      line(disc(24, 24, 16.5)), ...satellites.map(([x, y]) => cut(disc(x, y, 8))),
      ...satellites.map(([x, y]) => fill(disc(x, y, 5))), fill(disc(24, 24, 5.5)),
    ],
    'cloudfront-function': [
      line('M17.5 6H16C12 6 10.5 8.4 10.5 12V17.5C10.5 21.4 8.4 24 4.2 24C8.4 24 10.5 26.6 10.5 30.5V36C10.5 39.6 12 42 16 42H17.5'),
      line('M30.5 6H32C36 6 37.5 8.4 37.5 12V17.5C37.5 21.4 39.6 24 43.8 24C39.6 24 37.5 26.6 37.5 30.5V36C37.5 39.6 36 42 32 42H30.5'),
      fill(disc(24, 16.5, 3.9)), fill(disc(18.2, 28.5, 3.9)), fill(disc(29.8, 28.5, 3.9)),
    ],
    'internet-gateway': [
      fill(cloudAt(24, 10.5, .52)), line('M3 33H15'), line('M33 33H45'), line('M24 29V38'), arrow(24, 22.6, 'u', 6),
      arrow(24, 45, 'd', 6),
    ],
    'nat-gateway': [
      line('M22.5 3V9'), line('M22.5 21V45'), line('M3 15H36'), arrow(44.5, 15, 'r', 6.6), line('M45 33H34'),
      arrow(26.5, 33, 'l', 6.6),
    ],
    'nlb': [
      line(disc(10.5, 24, 6)), line('M16 24H36'), line('M15.4 20.6L36 9.6'), line('M15.4 27.4L36 38.4'),
      fill(disc(39.3, 8.7, 5.7)), fill(disc(39.3, 24, 5.7)), fill(disc(39.3, 39.3, 5.7)),
    ],
    'route53-record': [
      line('M24 3V12'), fill('M6 12H33.5L43 21.75L33.5 31.5H6Z'), cutLine('M13.5 21.75H30', 3.6),
      line('M24 31.5V45'), line('M15 43.5H33'),
    ],
    'route53-zone': [
      line('M24 3V6'), line('M24 18V24'), line('M24 36V45'), line('M7.5 7.5H34.5L40.5 13L34.5 18.5H7.5Z'),
      line('M40.5 24.5H13.5L7.5 30L13.5 35.5H40.5Z'), line('M16.5 44H31.5', 3),
    ],
    'vpc-endpoint': [
      line('M24 3V13'), line('M24 35V45'), line(disc(24, 24, 10.5)), fill(disc(24, 24, 4.5)), line('M3 24H12.5'),
      line('M35.5 24H45'),
    ],
    'vpc-endpoint-interface': [
      line('M24 3V13'), line('M24 35V45'), line(box(13.5, 13.5, 21, 21, 2)), fill(box(19.8, 19.8, 8.4, 8.4, 1)),
      line('M3 24H12.5'), line('M35.5 24H45'),
    ],
    'apigw-websocket': [
      line('M13.5 6H4.5V42H13.5'), line('M34.5 6H43.5V42H34.5'), line('M12 17.4H29'), arrow(37, 17.4, 'r', 6.3),
      line('M36 30.6H19'), arrow(11, 30.6, 'l', 6.3),
    ],
    'client-vpn': [
      line(box(7.5, 6, 33, 25.5, 3)), line('M3 39H45', 4.2), fill(box(17.4, 17.4, 13.2, 9.6, 1)),
      line('M20.1 18V15A3.9 3.9 0 0 1 27.9 15V18', 2.4),
    ],
    'direct-connect': [
      line('M3 24H12', 4.2), fill(box(10.5, 12, 13.5, 24, 3)), line('M24 18H31.5', 3.6), line('M24 30H31.5', 3.6),
      line('M36 9V39', 4.2), line('M36 24H45', 4.2),
    ],
    'egress-only-igw': [
      line('M3 28.5H15'), line('M33 28.5H45'), line('M24 45V14', 4.2), arrow(24, 3, 'u', 10.5),
    ],
    'elastic-ip': [
      fill(box(3, 8.4, 42, 31.2, 4)), cut(box(13.5, 15, 4.2, 18)), cut(box(22.8, 15, 4.2, 18)),
      cut('M25.5 15H30A6.6 6.6 0 0 1 30 28.2H25.5Z'), fill('M27 19.2H30A2.4 2.4 0 0 1 30 24H27Z'),
    ],
    'flow-log': [
      line('M4.8 12C9 3.6 14 3.6 20 12S31 18.6 35 12.6', 3.3), fill('M45 6L41.4 17.4L31.8 9.6Z'),
      fill(disc(7.5, 28.5, 2.7)),
      line('M15 28.5H43.5'), fill(disc(7.5, 39, 2.7)), line('M15 39H34.5'),
    ],
    'global-accelerator': [
      line(disc(24, 24, 19.5)), fill('M27.9 9L13.5 26.4H22.2L20.1 39L34.5 21.6H25.8Z'), line('M4.5 24H12'),
      line('M36 24H43.5'),
    ],
    'gwlb': [
      line(disc(24, 10.5, 6)), line('M24 16V31'), line('M9 31V21.6H39V31'), fill(box(3, 30, 42, 15, 1.5)),
      cutLine('M3 37.5H45', 3), cutLine('M17 30V37.5', 3), cutLine('M31 37.5V45', 3),
    ],
    'network-acl': [
      line(box(7.5, 4.5, 33, 39, 3)), line('M13.2 15.6L16.8 19.2L23.1 12'), line('M27 16.5H35'),
      line('M13.8 27L21.6 34.8'),
      line('M21.6 27L13.8 34.8'), line('M27 31.5H35'),
    ],
    'traffic-mirror-session': [
      fill('M18.6 8.4V39.6L3.6 39.6Z'), line('M30.9 14.7V38.1H42.3Z'), line('M24 3V12'), line('M24 19.5V28.5'),
      line('M24 36V45'),
    ],
    'transit-gateway': [
      line('M9 9L39 39'), line('M39 9L9 39'), cut(disc(24, 24, 11.4)), fill(disc(24, 24, 8.4)),
      ...[[3, 3], [34.2, 3], [3, 34.2], [34.2, 34.2]].map(([x, y]) => fill(box(x, y, 10.8, 10.8, 1.5))),
    ],
    'vpc-endpoint-gwlb': [
      line('M24 3V11'), line('M24 37V45'), line('M24 10.5L37.5 24L24 37.5L10.5 24Z'),
      fill('M24 18.6L29.4 24L24 29.4L18.6 24Z'),
      line('M3 24H11'), line('M37 24H45'),
    ],
    'vpc-link': [
      line('M19.5 34.5H15.6A10.5 10.5 0 0 1 15.6 13.5H19.5', 4.2),
      line('M28.5 13.5H32.4A10.5 10.5 0 0 1 32.4 34.5H28.5', 4.2),
      line('M15 24H33', 4.2),
    ],
    'vpc-peering': [
      line(box(4.5, 7.5, 10.5, 33, 2)), line(box(33, 7.5, 10.5, 33, 2)), line('M22 24H26'), arrow(17.4, 24, 'l', 4.8),
      arrow(30.6, 24, 'r', 4.8),
    ],
    'vpn-connection': [
      line('M4.5 9V39'), line('M43.5 9V39'), line('M4.5 28.5H14'), line('M34 28.5H43.5'),
      fill(box(13.5, 20.4, 21, 17.1, 2)),
      line('M18 21V15.6A6 6 0 0 1 30 15.6V21'), cut(disc(24, 28.8, 3)),
    ],
  },
  database: {
    'aurora-cluster': [
      line(backCylinder.top), line(backCylinder.body), cut(frontCylinder.fill), cutLine(frontCylinder.fill, 8.4),
      line(frontCylinder.top), line(frontCylinder.body), line(frontCylinder.band(28)),
    ],
    'dax-cluster': [
      line('M4.5 27A19.5 19.5 0 0 1 43.5 27'), line('M24 27L32.4 15.6', 3.6), fill(disc(24, 27, 4.4)),
      fill(box(3, 34.8, 10.2, 10.2, 1.5)), line(box(18.6, 36.3, 24.9, 7.2, 1)),
    ],
    'documentdb': [
      line('M28.5 4.5H10.5A3 3 0 0 0 7.5 7.5V40.5A3 3 0 0 0 10.5 43.5H37.5A3 3 0 0 0 40.5 40.5V16.5Z'),
      line('M28.5 4.5V16.5H40.5'), fill(box(13.5, 22.5, 6, 6, 1)), fill(box(13.5, 31.5, 6, 6, 1)),
      line('M23.5 25.5H34.5'), line('M23.5 34.5H34.5'),
    ],
    'dynamodb-table': [
      fill(box(3, 5.4, 10.2, 10.2, 1.5)), fill(box(3, 18.9, 10.2, 10.2, 1.5)), fill(box(3, 32.4, 10.2, 10.2, 1.5)),
      line(box(18.6, 6.9, 24.9, 7.2, 1)), line(box(18.6, 20.4, 24.9, 7.2, 1)), line(box(18.6, 33.9, 24.9, 7.2, 1)),
    ],
    'elasticache': [
      line(box(9, 9, 30, 30, 3)), line('M16.5 3V9'), line('M24 3V9'), line('M31.5 3V9'), line('M16.5 39V45'),
      line('M24 39V45'), line('M31.5 39V45'), line('M3 16.5H9'), line('M3 24H9'), line('M3 31.5H9'),
      line('M39 16.5H45'), line('M39 24H45'), line('M39 31.5H45'),
      fill('M27 13.2L16.2 26.2H22.6L21 34.8L31.8 21.8H25.4Z'),
    ],
    'rds-instance': [line(cylinder.top), line(cylinder.body), line(cylinder.band(20)), line(cylinder.band(29))],
    'rds-proxy': [
      line('M4.2 10.2L15.5 21.5'), line('M3 24H26'), line('M4.2 37.8L15.5 26.5'), fill(disc(16.2, 24, 5.2)),
      line(smallCylinder.top), line(smallCylinder.body),
    ],
    'neptune': [
      line('M9.6 31.5L21 10.5'), line('M21 10.5L38.4 18'), line('M38.4 18L31.5 38.4'), line('M31.5 38.4L9.6 31.5'),
      line('M21 10.5L31.5 38.4'), fill(disc(9.6, 31.5, 6)), fill(disc(21, 9.6, 6)), fill(disc(38.4, 18, 6)),
      fill(disc(31.5, 38.4, 6)),
    ],
  },
  storage: {
    'efs-file-system': [
      fill('M3 24V6A3 3 0 0 1 6 3H18L23 9H42A3 3 0 0 1 45 12V24A3 3 0 0 1 42 27H6A3 3 0 0 1 3 24Z'),
      line('M24 27V38'), line('M7.5 39V33H40.5V39'), fill(box(3, 36.6, 9, 8.4, 1.5)),
      fill(box(19.5, 36.6, 9, 8.4, 1.5)), fill(box(36, 36.6, 9, 8.4, 1.5)),
    ],
    's3-bucket': [
      line(oval(24, 9.6, 18, 5.1)),
      line('M6 9.6L10.4 37.6C10.8 40.8 16.5 43.5 24 43.5C31.5 43.5 37.2 40.8 37.6 37.6L42 9.6'),
      fill(disc(19.4, 25.5, 4.2)), fill(box(26, 26.4, 8.4, 8.4, 1)),
    ],
    'backup-plan': [
      line('M8.4 15.9A17.4 17.4 0 1 1 6.6 26'), fill('M4.5 4.5V20.4H19.5Z'), fill(box(17.4, 19.2, 13.2, 11.4, 1.5)),
    ],
    'ebs-volume': [
      line(box(7.5, 4.5, 33, 39, 4)), line(disc(24, 19.5, 8.4)), fill(disc(24, 19.5, 2.9)), line('M14.4 36H24'),
      fill(disc(32.4, 36, 2.7)),
    ],
    'efs-access-point': [
      line('M4.5 39V10.5A3 3 0 0 1 7.5 7.5H17L22.5 13.5H40.5A3 3 0 0 1 43.5 16.5V37.5A3 3 0 0 1 40.5 40.5H7.5A3 3 0 0 1 4.5 37.5Z'),
      fill(disc(24, 24, 4.2)), fill('M22.2 26H25.8L27.6 35.4H20.4Z'),
    ],
    'efs-mount-target': [
      fill('M7.5 5.4A2.4 2.4 0 0 1 9.9 3H19.5L24 7.8H38.1A2.4 2.4 0 0 1 40.5 10.2V22.5H7.5Z'), line('M24 22V32'),
      line(disc(24, 37.5, 5.7)),
      line('M3 37.5H18.5'), line('M29.5 37.5H45'),
    ],
    'fsx-file-system': [
      line(box(7.5, 4.5, 33, 39, 3)), line('M7.5 24H40.5'), fill(box(16.5, 11.4, 15, 5.4, 1)),
      fill(box(16.5, 31.2, 15, 5.4, 1)),
    ],
    's3-access-point': [
      line('M16.5 22.5H43.5L40.2 43.5H19.8Z'), fill(disc(8.4, 10.5, 5.4)), line('M13 10.5H30V14'),
      arrow(30, 19.2, 'd', 5.4),
    ],
    's3-files': [
      line('M4.5 39V10.5A3 3 0 0 1 7.5 7.5H17L22.5 13.5H40.5A3 3 0 0 1 43.5 16.5V37.5A3 3 0 0 1 40.5 40.5H7.5A3 3 0 0 1 4.5 37.5Z'),
      fill('M13.5 20.4H34.5L31.8 35.4H16.2Z'),
    ],
    'storage-gateway': [
      fill(cloudAt(24, 12.4, .62)), line('M16.5 28V24'), line('M31.5 28V24'), line(box(4.5, 28.5, 39, 15, 3)),
      fill(disc(12, 36, 2.7)), line('M19.5 36H36'),
    ],
  },
  integration: {
    'appsync': [
      line('M24 6L39.6 15V33L24 42L8.4 33V15Z'), line('M8.4 33L24 24L39.6 33', 3), line('M24 24V8'),
      cut(disc(24, 24, 8)), fill(disc(24, 24, 5)),
      ...[[24, 6.6], [39.3, 33], [8.7, 33]].map(p=>fill(disc(p[0], p[1], 4.2))),
    ],
    'eventbridge-bus': [
      line('M3 24H45', 4.2), line('M10.5 24V13'), line('M37.5 24V13'), line('M24 24V36'), fill(disc(10.5, 9, 5.4)),
      fill(disc(37.5, 9, 5.4)), arrow(24, 45, 'd', 7.6),
    ],
    'kinesis-stream': [
      line('M4.5 11.4C9.6 5.4 16.2 5.4 24 10.5S38.4 15.6 43.5 9.6', 3.3),
      line('M4.5 24.9C9.6 18.9 16.2 18.9 24 24C27.3 26.2 30 27.6 33 27.6', 3.3), fill(disc(38.4, 25.2, 5.4)),
      line('M4.5 38.4C9.6 32.4 16.2 32.4 24 37.5S38.4 42.6 43.5 36.6', 3.3),
    ],
    'sns-topic': [
      line('M6 18H14.5L31.5 8.2V39.8L14.5 30H6Z'), line('M12.6 30.5L15.2 42H22.8L20.4 33'),
      line('M37 16.5C40.6 20.4 40.6 27.6 37 31.5'),
    ],
    'sqs-queue': [
      line('M3 7.5H45'), line('M3 40.5H45'), fill(box(4.5, 15, 9.6, 18, 1.5)), fill(box(19.2, 15, 9.6, 18, 1.5)),
      line(box(35.4, 16.5, 6.6, 15, 1)),
    ],
    'step-functions': [
      fill(box(16.5, 3, 15, 9.6, 2)), line('M24 12V18'), line('M24 16.4L31.6 24L24 31.6L16.4 24Z'),
      line('M17 24H9V35'), line('M31 24H39V35'), fill(box(3, 34.5, 12, 10.5, 2)), fill(box(33, 34.5, 12, 10.5, 2)),
    ],
    'eventbridge-pipe': [
      fill(box(3, 9, 6.6, 30, 1.5)), fill(box(38.4, 9, 6.6, 30, 1.5)), line('M9 13.5H39'), line('M9 34.5H39'),
      line('M13.5 24H27'),
      arrow(35.4, 24, 'r', 6.3),
    ],
    'eventbridge-rule': [
      line('M3 6H45', 4.2), line('M24 6V14'), fill('M24 12.6L36 24.6L24 36.6L12 24.6Z'), cut(disc(24, 24.6, 3.3)),
      line('M24 36V40'), arrow(24, 45, 'd', 5.8),
    ],
    'eventbridge-scheduler': [line(disc(24, 24, 19.5)), line('M24 11.4V24.6L33 30.6', 3.6)],
    'firehose': [
      ...[10.5, 24, 37.5].map((x) => line(`M${x} 3V18`)), ...[10.5, 24, 37.5].map((x) => arrow(x, 27, 'd', 5.8)),
      line('M4.5 31.5V43.5H43.5V31.5'), line('M13.5 36H34.5'),
    ],
    'mq-broker': [
      line('M4.5 7.5A3 3 0 0 1 7.5 4.5H40.5A3 3 0 0 1 43.5 7.5V32.4A3 3 0 0 1 40.5 35.4H25.5L15 43.5V35.4H7.5A3 3 0 0 1 4.5 32.4Z'),
      line('M12 14.4H28'), arrow(36, 14.4, 'r', 4.8), line('M36 25.5H20'), arrow(12, 25.5, 'l', 4.8),
    ],
    'msk-cluster': [
      fill(box(3, 15, 42, 18, 1.5)), cut(box(6, 18, 6.75, 12)), cut(box(15.75, 18, 6.75, 12)),
      cut(box(25.5, 18, 6.75, 12)), line('M38.4 2.7V7'), arrow(38.4, 12, 'd', 5.4), line('M9.4 45.3V41'),
      arrow(9.4, 36, 'u', 5.4),
    ],
    'ses': [line(box(4.5, 8.5, 39, 31, 3)), line('M5.4 11.4L24 26.4L42.6 11.4')],
  },
  security: {
    'acm-certificate': [
      line('M24 36H7.5A3 3 0 0 1 4.5 33V9A3 3 0 0 1 7.5 6H40.5A3 3 0 0 1 43.5 9V20'), line('M11.5 15H36.5'),
      line('M11.5 22.5H23'), fill('M30.6 34.5V45.6L35.4 42.6L40.2 45.6V34.5Z'), cut(disc(35.4, 30, 9.6)),
      fill(disc(35.4, 30, 7.4)), cut(disc(35.4, 30, 2.9)),
    ],
    'cognito-user-pool': [
      line(box(4.5, 7.5, 39, 33, 4)), fill(disc(16.5, 18.6, 4.6)),
      fill('M9.6 33.6V32.4C9.6 28 12.4 25.5 16.5 25.5C20.6 25.5 23.4 28 23.4 32.4V33.6Z'), line('M28.5 18H37.5'),
      line('M28.5 24H37.5'), line('M28.5 30H34.5'),
    ],
    'iam-role': [line(shield), fill(disc(24, 19.6, 5.2)), fill('M21.9 22H26.1L28 33H20Z')],
    'kms-key': [
      line(disc(14.1, 24, 9.6)), line('M23 24H45'), line('M40.5 24V33'), line('M31.5 24V30.6'),
      fill(disc(14.1, 24, 3)),
    ],
    'secrets-manager-secret': [
      line(box(4.5, 19.5, 39, 24, 4)), fill(disc(14.1, 31.5, 3.3)), fill(disc(24, 31.5, 3.3)),
      fill(disc(33.9, 31.5, 3.3)), line('M13.5 19.5V14.5A10.5 10 0 0 1 34.5 14.5V19.5'),
    ],
    'waf-web-acl': [
      line(shield), line('M8 18H40'), line('M9.5 30H38.5'), line('M24 5V18'), line('M17 18V30'), line('M31 18V30'),
      line('M24 30V42'),
    ],
    'cognito-identity-pool': [
      ...person(15.6, 12, 1.3), line(disc(37.2, 16.5, 5.7)), line('M37.2 22V43.5'), line('M37.2 33H43.5'),
      line('M37.2 40.5H43.5'),
    ],
  },
  management: {
    'cloudwatch-alarm': [line(box(4.5, 6, 39, 36, 4)), line('M9 27H16.5L21 15L27 34.5L31.5 24H39')],
    'cloudwatch-logs': [
      line(box(4.5, 6, 39, 36, 4)), fill(disc(13.2, 16.5, 2.7)), fill(disc(13.2, 24, 2.7)),
      fill(disc(13.2, 31.5, 2.7)), line('M19.5 16.5H36'), line('M19.5 24H30'), line('M19.5 31.5H34.5'),
    ],
    'cloudformation-stack': [
      fill(box(16.5, 3, 15, 10.5, 2)), line(box(10.5, 18, 27, 9, 2)), line(box(4.5, 31.5, 39, 12, 2)),
    ],
    'cloudtrail': [
      line('M4.5 24C9.6 14.4 16.2 10.5 24 10.5S38.4 14.4 43.5 24C38.4 33.6 31.8 37.5 24 37.5S9.6 33.6 4.5 24Z'),
      fill(disc(24, 24, 6.6)),
    ],
    'ssm-parameter': [
      line('M3 10.5H45'), line('M3 24H45'), line('M3 37.5H45'), cut(disc(32.4, 10.5, 7.5)),
      fill(disc(32.4, 10.5, 5.7)), cut(disc(14.4, 24, 7.5)),
      fill(disc(14.4, 24, 5.7)), cut(disc(29.4, 37.5, 7.5)), fill(disc(29.4, 37.5, 5.7)),
    ],
  },
  analytics: {
    'athena': [
      line(disc(19.5, 19.5, 15)), line('M30.5 30.5L43.5 43.5', 4.8), fill(box(11.4, 19.5, 4.2, 7.5)),
      fill(box(17.4, 15, 4.2, 12)),
      fill(box(23.4, 11.4, 4.2, 15.6)),
    ],
    'glue-job': [fill('M3.6 6H44.4L29.4 24.6V45L18.6 37.5V24.6Z'), cutLine('M13.5 12.6H34.5', 3)],
    'opensearch': [
      line('M39 16.5V7.5A3 3 0 0 0 36 4.5H9A3 3 0 0 0 6 7.5V40.5A3 3 0 0 0 9 43.5H20'), line('M13.5 13.5H31'),
      line('M13.5 22.5H20'),
      line(disc(30.6, 29.4, 7.5), 3.3), line('M36 34.8L43.8 42.6', 4.2),
    ],
    'quicksight': [
      line('M4.5 3V43.5H45'), fill(box(11.4, 27, 7.2, 12)), fill(box(23.1, 16.5, 7.2, 22.5)),
      fill(box(34.8, 6, 7.2, 33)),
    ],
    'redshift': [
      line('M4.5 43.5V17.4L24 5.1L43.5 17.4V43.5Z'), fill(box(12, 30, 6, 9)), fill(box(21, 24, 6, 15)),
      fill(box(30, 18.6, 6, 20.4)),
    ],
  },
  migration: {
    'datasync-agent': [
      line(box(9, 15, 30, 25.5, 5)), fill(disc(17.4, 27.6, 3.6)), fill(disc(30.6, 27.6, 3.6)), line('M24 15V8'),
      fill(disc(24, 6.6, 3.6)),
      line('M4.2 24V32'), line('M43.8 24V32'),
    ],
    'datasync-task': [
      line(box(4.5, 21, 12, 22.5, 2)), fill(box(30, 22.5, 15, 22.5, 2)), line('M10.5 16.5A13.5 12 0 0 1 36.6 12.6'),
      fill('M44.4 8.4L40.5 20.1L29.4 14.1Z'),
    ],
  },
  iot: {
    'iot-core': [
      fill(box(15, 25.5, 18, 18, 2)), line('M12.6 20.4A16.2 16.2 0 0 1 35.4 20.4'),
      line('M5.4 13.2A26.4 26.4 0 0 1 42.6 13.2'), cut(disc(24, 34.5, 3)),
    ],
  },
  developer: {
    'codebuild': [
      line('M7.5 42.6L26.4 20.4', 6),
      fill('M19.5 7.5C26.4 3 34.5 5.4 39 12.6L44.4 18.6L36.6 27L31.2 21.6L27.6 24.6L18 15L21.6 11.7Z'),
    ],
    'codedeploy': [
      line('M24 4.5C31.5 10.5 33 18.6 33 25.5V33H15V25.5C15 18.6 16.5 10.5 24 4.5Z'), fill(disc(24, 20.4, 3.6)),
      fill('M15 24L6 34.5V40.5L15 36Z'),
      fill('M33 24L42 34.5V40.5L33 36Z'), line('M24 37V45', 3.6),
    ],
    'codepipeline': [
      ...[3, 17, 31].map((x) => fill(`M${x} 10.5H${x + 6}L${x + 14} 24L${x + 6} 37.5H${x}L${x + 8} 24Z`)),
    ],
    'xray': [
      fill(box(3, 4.5, 31.5, 7.5, 1.5)), fill(box(10.5, 15.6, 18, 7.5, 1.5)), fill(box(21, 26.7, 18, 7.5, 1.5)),
      fill(box(31.5, 37.8, 13.5, 7.2, 1.5)),
    ],
  },
  annotation: {
    'note': [
      line('M7.5 7.5H40.5V29.5L29.5 40.5H7.5Z'), line('M29 41V29H41'), line('M15 16.5H33'), line('M15 25.5H24'),
    ],
  },
  external: {
    'external-saas': [
      fill(box(4.5, 3, 25.5, 42, 2)), cut(box(10.2, 9, 5.4, 5.4)), cut(box(18.9, 9, 5.4, 5.4)),
      cut(box(10.2, 18, 5.4, 5.4)), cut(box(18.9, 18, 5.4, 5.4)), cut(box(10.2, 27, 5.4, 5.4)),
      cut(box(18.9, 27, 5.4, 5.4)), cut(box(13.5, 37.5, 7.5, 7.5)), line('M33 19.5H42V43.5H33'),
    ],
    'internet': [line(disc(24, 24, 19.5)), line(oval(24, 24, 8.4, 19.5)), line('M5 24H43')],
    'mobile-app': [line(box(12, 4.5, 24, 39, 4)), line('M20 37.5H28')],
    'users': [
      ...person(30.5, 11.6, 1.32), cut(disc(16, 18.6, 7)),
      cut('M1.8 45V38.6C1.8 29.6 8 25 16 25C24 25 30.2 29.6 30.2 38.6V45Z'), fill(disc(16, 19.4, 5.4)),
      fill('M4.8 42V39.2C4.8 32.4 9.4 28.2 16 28.2C22.6 28.2 27.2 32.4 27.2 39.2V42Z'),
    ],
    'onprem-server': [
      line(box(12, 4.5, 24, 39, 3)), line('M18.6 13.5H29.4'), line('M18.6 21H29.4'), fill(disc(24, 33.9, 3.6)),
    ],
    'onprem-storage': [
      line(box(4.5, 9, 39, 30, 3)), fill(box(11.4, 15.6, 6, 16.8, 1)), fill(box(21, 15.6, 6, 16.8, 1)),
      fill(box(30.6, 15.6, 6, 16.8, 1)),
    ],
    'third-party-idp': [
      line(disc(24, 24, 19.5)), fill(disc(24, 18, 5.7)),
      fill('M12.6 36.6C13.2 29.6 17.4 26.4 24 26.4C30.6 26.4 34.8 29.6 35.4 36.6Z'),
    ],
  },
  ui: {
    'arrange': [
      bold(box(5.25, 5.25, 13.5, 13.5, 1)), bold(box(29.25, 5.25, 13.5, 13.5, 1)),
      bold(box(5.25, 29.25, 13.5, 13.5, 1)), bold(box(29.25, 29.25, 13.5, 13.5, 1)),
    ],
    'check': [round('M9 25.5L19.5 36L39 13.5', 6.6)],
    'chevron-down': [round('M12 18L24 30L36 18')],
    'chevron-right': [round('M18 12L30 24L18 36')],
    'chevron-up': [round('M12 30L24 18L36 30')],
    'close': [round('M11.25 11.25L36.75 36.75'), round('M36.75 11.25L11.25 36.75')],
    'connect': [
      bold('M3 38.25H16.5A6 6 0 0 0 22.5 32.25V17.25A6 6 0 0 1 28.5 11.25H35'), arrow(45, 11.25, 'r', 8.4),
    ],
    'copy': [
      bold(box(17.25, 17.25, 25.5, 25.5, 2)),
      bold('M10.5 30.75H8.25A3 3 0 0 1 5.25 27.75V8.25A3 3 0 0 1 8.25 5.25H27.75A3 3 0 0 1 30.75 8.25V10.5'),
    ],
    'cross': [round('M12 12L36 36', 6.6), round('M36 12L12 36', 6.6)],
    'drag': [
      fill(disc(17.1, 10.5, 3.6)), fill(disc(30.9, 10.5, 3.6)), fill(disc(17.1, 24, 3.6)),
      fill(disc(30.9, 24, 3.6)), fill(disc(17.1, 37.5, 3.6)), fill(disc(30.9, 37.5, 3.6)),
    ],
    'export': [bold('M6.75 28.5V41.25H41.25V28.5'), bold('M24 32.25V8'), round('M14.25 15.75L24 6L33.75 15.75')],
    'file': [
      bold('M27.75 5.25H11.25A3 3 0 0 0 8.25 8.25V39.75A3 3 0 0 0 11.25 42.75H36.75A3 3 0 0 0 39.75 39.75V17.25Z'),
      bold('M27.75 5.25V17.25H39.75'),
    ],
    'filter': [round('M6 11.25H42'), round('M13.5 24H34.5'), round('M20.25 36.75H27.75')],
    'fit': [
      bold('M6.75 16.5V6.75H16.5'), bold('M31.5 6.75H41.25V16.5'), bold('M41.25 31.5V41.25H31.5'),
      bold('M16.5 41.25H6.75V31.5'),
    ],
    'fix': [
      round('M8.25 39.75L25.5 22.5', 6),
      fill('M33 4.5L35.7 12.3L43.5 15L35.7 17.7L33 25.5L30.3 17.7L22.5 15L30.3 12.3Z'),
      fill('M38.1 30L39.6 34.2L43.8 35.7L39.6 37.2L38.1 41.4L36.6 37.2L32.4 35.7L36.6 34.2Z'),
      fill('M13.5 6.6L15 10.8L19.2 12.3L15 13.8L13.5 18L12 13.8L7.8 12.3L12 10.8Z'),
    ],
    'folder': [
      bold('M5.25 38.25V11.25A3 3 0 0 1 8.25 8.25H18L24 14.25H39.75A3 3 0 0 1 42.75 17.25V36.75A3 3 0 0 1 39.75 39.75H8.25A3 3 0 0 1 5.25 36.75Z'),
    ],
    'frame': [bold(box(5.25, 8.25, 37.5, 31.5, 2)), bold('M5.25 17.25H23.25V8.25')],
    'hand': [
      round('M14.25 28.5V12.75A3.6 3.6 0 0 1 21.45 12.75V23.25', 3.9),
      round('M21.45 12.75V8.85A3.6 3.6 0 0 1 28.65 8.85V23.25', 3.9),
      round('M28.65 12.75A3.6 3.6 0 0 1 35.85 12.75V23.25', 3.9),
      round('M35.85 17.25A3.6 3.6 0 0 1 43.05 17.25V28.5C43.05 37.5 37.2 43.05 28.5 43.05H26.4C21 43.05 17.7 41.4 14.7 37.8L6 28.2A3.6 3.6 0 0 1 11.4 23.4L14.25 26.4', 3.9),
    ],
    'info': [fill(disc(24, 24, 19.5)), cut(disc(24, 14.7, 3)), cut(box(21.6, 21, 4.8, 15, 1.5))],
    'link-out': [
      bold('M20.25 9.75H9.75A3 3 0 0 0 6.75 12.75V38.25A3 3 0 0 0 9.75 41.25H35.25A3 3 0 0 0 38.25 38.25V27.75'),
      bold('M27.75 6.75H41.25V20.25'), bold('M40.5 7.5L21.75 26.25'),
    ],
    'lock': [
      bold(box(8.25, 21.75, 31.5, 20.25, 2)), bold('M14.25 21V15A9.75 9.75 0 0 1 33.75 15V21'),
      fill(disc(24, 31.8, 3.6)),
    ],
    'minus': [bold('M6 24H42')],
    'moon': [round('M41.25 27.6A17.4 17.4 0 1 1 20.4 6.75A13.8 13.8 0 0 0 41.25 27.6Z')],
    'more': [fill(disc(9, 24, 4.2)), fill(disc(24, 24, 4.2)), fill(disc(39, 24, 4.2))],
    'paste': [
      bold('M15 9.75H11.25A3 3 0 0 0 8.25 12.75V39.75A3 3 0 0 0 11.25 42.75H36.75A3 3 0 0 0 39.75 39.75V12.75A3 3 0 0 0 36.75 9.75H33'),
      fill(box(16.5, 4.5, 15, 10.5, 2)), bold('M16.5 24H31.5', 4.2), bold('M16.5 33H27', 4.2),
    ],
    'plus': [bold('M24 6V42'), bold('M6 24H42')],
    'question': [
      fill(disc(24, 24, 19.5)), cutLine('M17.7 18.6A6.3 6.3 0 1 1 27 24C25 25.2 24 26.2 24 29.4', 4.5),
      cut(disc(24, 34.8, 3)),
    ],
    'redo': [round('M39 17.25H18.75A11.25 11.25 0 0 0 18.75 39.75H28.5'), round('M30.75 7.5L40.5 17.25L30.75 27')],
    'save': [
      bold('M6.75 9.75A3 3 0 0 1 9.75 6.75H32.25L41.25 15.75V38.25A3 3 0 0 1 38.25 41.25H9.75A3 3 0 0 1 6.75 38.25Z'),
      bold('M14.25 41V27.75H33.75V41'), bold('M15.75 7V15.75H27.75'),
    ],
    'search': [bold(disc(20.25, 20.25, 13.5)), round('M30 30L41.25 41.25')],
    'select': [fill('M9 7.5L40.5 20.4L26.7 26.1L20.4 40.5Z'), round('M9 7.5L40.5 20.4L26.7 26.1L20.4 40.5Z', 3)],
    'shield-check': [
      bold('M24 5.25L39.75 10.8V22.5C39.75 31.8 33.6 38.7 24 42.75C14.4 38.7 8.25 31.8 8.25 22.5V10.8Z', 4.2),
      round('M16.8 23.4L22.2 28.8L31.5 18.6', 4.2),
    ],
    'sun': [
      bold(disc(24, 24, 8.25)), ...[0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => ray(degrees, 14.4, 20.7)),
    ],
    'text': [bold('M8.25 15.75V8.25H39.75V15.75'), bold('M24 8.25V39.75'), bold('M16.5 39.75H31.5')],
    'trash': [
      bold('M5.25 12.75H42.75'), bold('M17.25 12V6.75H30.75V12'),
      bold('M10.5 13V38.25A3 3 0 0 0 13.5 41.25H34.5A3 3 0 0 0 37.5 38.25V13'), bold('M19.5 20.25V33', 4.2),
      bold('M28.5 20.25V33', 4.2),
    ],
    // A thing of which nobody knows what it is: what a kind is drawn as that the catalogue does not have.
    'unknown': [round('M24 5L40.5 14.25V33.75L24 43L7.5 33.75V14.25Z', 3), round('M8.25 14.25L24 23.25L39.75 14.25', 3), round('M24 23.25V42', 3)],
    'undo': [round('M9 17.25H29.25A11.25 11.25 0 0 1 29.25 39.75H19.5'), round('M17.25 7.5L7.5 17.25L17.25 27')],
    'unlock': [
      bold(box(8.25, 21.75, 31.5, 20.25, 2)), bold('M14.25 21V15A9.75 9.75 0 0 1 32.7 11.1'),
      fill(disc(24, 31.8, 3.6)),
    ],
    'warning': [
      fill('M24 7.5L42 39H6Z'), round('M24 7.5L42 39H6Z', 5.4), cut(box(21.6, 16.5, 4.8, 12, 2)),
      cut(disc(24, 34.2, 2.9)),
    ],
  },
};
