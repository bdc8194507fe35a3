// Package sam turns the resources of the AWS Serverless Application Model into
// plain CloudFormation resources, as the transform AWS::Serverless-2016-10-31
// does: functions with their roles, events, aliases and URLs, APIs, state
// machines, tables, layers, GraphQL APIs and connectors.
//
// What is made keeps the line of what it was made from. It makes what a drawing
// can show; resources that only a deployment needs are left out.
package sam
