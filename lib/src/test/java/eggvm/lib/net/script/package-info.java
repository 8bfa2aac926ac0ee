/// A script plays the peer of one TCP socket and says what our stack must answer, segment by segment.
/// ```
///  # RFC 9293 section 3.5: what is shown          first line: the source
///  listen 80 | connect | established OPTIONS | opened OPTIONS      the last two are whole handshakes, passive and active
///  < S. 0:100(100) ack 1 win 500 <mss 1460,sackok> [urg 1] [bad]   a segment of the peer; its first number is 0, as is ours
///  > F. 1 ack 1 win 500 <ts,sack 2:3>             the next segment of ours must be this; what is not mentioned is not compared
///  +0.2 > . 1 ack 1                               it must come after that time, within 5 percent
///  none                                           nothing (more) was sent
///  +1.5                                           time passes
///  write 100, read 100, read eof, shutdown, shutin, close, abort, accept, bind
///  state CLOSE_WAIT, error CONNECTION_RESET, readable 10, free connections 0
///  icmp toobig 576 1 | icmp port 1 | icmp host 1  about our segment with that number
///  set NO_DELAY 1, newreno, offer nosack nots noscale, backlog 1
/// ```
/// Flags: S F R P U and `.` for ACK.
package eggvm.lib.net.script;
